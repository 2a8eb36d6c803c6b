"""The static page and the downloads: the ledger's events as files that any web host, or a disk, can carry."""

from tocsin.publish.site import PublishError, publish

__all__ = ["PublishError", "publish"]
