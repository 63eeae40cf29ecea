"""What is packed as a source distribution, which builds without the repository around it."""

import os
import tarfile
from pathlib import Path

import pytest
from videoid_lens import LOCALES


@pytest.mark.skipif("LENS_SDIST" not in os.environ, reason="not run: `cargo xtask integrations` makes it")
def test_the_source_distribution_has_all_that_is_built_in() -> None:
    with tarfile.open(os.environ["LENS_SDIST"]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    wanted = [f"locales/{language}.json" for language in LOCALES]
    wanted += ["Cargo.toml", "src/lib.rs", "pyproject.toml", "integrations/python/Cargo.toml"]
    wanted += [f"integrations/python/src/{file.name}" for file in (Path(__file__).parents[1] / "src").iterdir()]
    wanted += ["python/videoid_lens/py.typed"]
    assert [name for name in wanted if name not in names] == []
