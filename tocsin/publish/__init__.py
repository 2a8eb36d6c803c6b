"""The pages and the downloads: the ledger's events as files that any web host, or a disk, can carry."""

from tocsin.publish.corpus import Corpus, narrowed, open_corpus
from tocsin.publish.site import PublishError, publish

__all__ = ["Corpus", "PublishError", "narrowed", "open_corpus", "publish"]
