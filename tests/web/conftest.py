import pytest
from argon2 import PasswordHasher

from tocsin.web.accounts import people


@pytest.fixture(autouse=True, scope="session")
def cheap_hashes() -> None:
    """The same argon2id with small costs: the tests log in a few hundred times."""
    hasher = PasswordHasher(time_cost=1, memory_cost=256, parallelism=1)
    people._hasher.cache_clear()
    patch = pytest.MonkeyPatch()
    patch.setattr(people, "_hasher", lambda: hasher)
