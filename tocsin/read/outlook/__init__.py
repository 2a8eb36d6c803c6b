"""Warnings: what somebody says may come."""
