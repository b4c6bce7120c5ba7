"""`python3 -m kotodesk` is the command line."""

import sys

from kotodesk.cli import main

sys.exit(main())
