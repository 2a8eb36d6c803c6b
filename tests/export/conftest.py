from tests.export.made import made_ledger as made_ledger
from tests.export.made import material as material
