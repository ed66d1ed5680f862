"""`eti-assistant export`."""

import json

from eti_assistant.cli.options import IndexFolder
from eti_assistant.cli.output import print_result


def export(index: IndexFolder = None) -> int:
    """Every passage, then every figure, one JSON object a line."""
    from eti_assistant.bootstrap import open_assistant
    from eti_assistant.representation import exported_passage_json, known_figure_json

    assistant = open_assistant(index)
    for passage in assistant.passages():
        print_result(json.dumps(exported_passage_json(passage), ensure_ascii=False))
    for figure in assistant.figures():
        fields = {"type": "figure", **known_figure_json(figure)}
        print_result(json.dumps(fields, ensure_ascii=False))
    return 0
