"""Builds `<name>/documents/` from `<name>/sources/`: `build.py [--out DIR] [NAME …]`.

Documents in Markdown and plain text have no source: they are written as they are.
"""

import argparse
from pathlib import Path

from building.pdf import write_pdf
from building.source import read_source
from building.web import write_web
from building.word import write_word

HERE = Path(__file__).parent
WRITERS = {".pdf": write_pdf, ".docx": write_word, ".html": write_web}


def build(name: str, out: Path) -> None:
    """Every source of the folder, into `out/<name>/documents/`."""
    documents = out / name / "documents"
    documents.mkdir(parents=True, exist_ok=True)
    for path in sorted((HERE / name / "sources").glob("*.md")):
        source = read_source(path)
        WRITERS[Path(source.name).suffix](source, documents / source.name)


def main() -> None:
    """Builds the named folders, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--out", type=Path, default=HERE)
    options = parser.parse_args()
    every = sorted(path.parent.name for path in HERE.glob("*/sources"))
    for name in options.names or every:
        build(name, options.out)


if __name__ == "__main__":
    main()
