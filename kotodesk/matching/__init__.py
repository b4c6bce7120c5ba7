"""Which service answers which need, and why or why not. Pure: facts in, reasons out.

The officer decides, the program never does: a verdict only explains.
"""

from kotodesk.matching.facts import ClientFacts, ServiceFacts
from kotodesk.matching.judge import Reason, Verdict, judge, judge_all

__all__ = ["ClientFacts", "Reason", "ServiceFacts", "Verdict", "judge", "judge_all"]
