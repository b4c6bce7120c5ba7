"""From a paper and its language to the model of its pages. Pure: nothing is drawn, nothing looked up."""

from kotodesk.documents.compose.plan import compose_plan
from kotodesk.documents.compose.programme import compose_programme

__all__ = ["compose_plan", "compose_programme"]
