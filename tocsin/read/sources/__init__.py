"""By whose word: who goes on speaking, and which part of a sentence is whose."""
