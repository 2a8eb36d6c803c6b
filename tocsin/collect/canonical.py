"""The one address of an article: what its page says, where that can be believed, else its own without trackers."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

_TRACKERS = frozenset(
    "fbclid gclid dclid msclkid yclid igshid mc_cid mc_eid cmpid cmp ocid ito ncid smid smtyp partner ref ref_src referrer"
    " at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 at_link_id at_link_type at_link_origin at_format"
    " xtor wt_mc sr_share trk guccounter guce_referrer spm share feature output amp _ga taid source_feed".split()
)
_TRACKING = ("utm_", "ns_", "mkt_", "pk_", "hsa_", "stm_", "WT.")


def plain_url(url: str) -> str:
    """An address in one form: host in lower case, no default port, fragment or tracking parameters, nothing unencoded.

    What is no web address comes back as it was.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return url
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return url
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    usual = port in (None, 443 if parts.scheme == "https" else 80)
    pairs = [
        (k, v)
        for k, v in parse_qsl(parts.query, keep_blank_values=True, max_num_fields=None)
        if k.lower() not in _TRACKERS and not k.startswith(_TRACKING)
    ]
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return urlunsplit((parts.scheme, host if usual else f"{host}:{port}", path, urlencode(pairs), ""))


def joined(base: str | None, link: str) -> str:
    """The address that a link on a page leads to, in one form; empty where it is none."""
    try:
        full = plain_url(urljoin(base, link) if base else link)
        return full if urlsplit(full).hostname else ""
    except ValueError:
        return ""


def canonical(url: str | None, stated: dict[str, str | None]) -> tuple[str | None, str | None]:
    """The canonical address of a page fetched from `url`, and by what: `link`, `og`, `json-ld` or `address`.

    `stated` are the addresses that the page gives for itself by those names. One is believed when it is of the same
    publisher and leads to an article: an address elsewhere, or a home page under a long address, is a slip of the page's
    maker, and would make one line of many articles. Without an address of its own, the page's word is all there is.
    """
    for by in ("link", "og", "json-ld"):
        found = (stated.get(by) or "").strip()
        if not found:
            continue
        full = joined(url, found)
        if not full.startswith(("http://", "https://")):
            continue
        if url is None or (_site(full) == _site(url) and (_depth(full) > 0 or _depth(url) == 0)):
            return full, by
    return (plain_url(url), "address") if url else (None, None)


def _site(url: str) -> str:
    """The registered domain, or the host and port where there is none (an address of numbers)."""
    from courlan import extract_domain  # late: loads a list of domains

    parts = urlsplit(url)
    return extract_domain(url, fast=True) or parts.netloc.lower()


def _depth(url: str) -> int:
    parts = urlsplit(url)
    return len([p for p in parts.path.split("/") if p]) + bool(parts.query)
