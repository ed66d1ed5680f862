"""`python -m eti_assistant` is the command line."""

import sys

from eti_assistant.cli import main

sys.exit(main())
