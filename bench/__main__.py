"""`python -m bench [speed|folders|retrieval|ablation|fit|abstention] …`."""

import argparse
import sys
from importlib import import_module

COMMANDS = {
    "speed": "durées et mémoire, en une seule exécution",
    "folders": "questions posées à des dossiers sans manifeste",
    "claims": "verdicts sur les affirmations à vérifier",
    "retrieval": "recherche de passages sur un jeu public",
    "ablation": "ce que chaque classement apporte, pour docs/retrieval.md",
    "fit": "poids de ce qui fait répondre une phrase",
    "answerability": "poids de ce qui fait qu'une question a une réponse",
    "abstention": "questions dont l'article n'est pas indexé",
}


def main(arguments: list[str]) -> int:
    """Runs one measure, `speed` by default; exit code 1 when it misses its goal."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Mesures.")
    parser.add_argument("command", nargs="?", default="speed", choices=COMMANDS)
    parser.epilog = " ; ".join(f"{name} : {summary}" for name, summary in COMMANDS.items())
    chosen = parser.parse_args(arguments[:1])
    measure = import_module(f"bench.{chosen.command}")
    command = argparse.ArgumentParser(
        prog=f"python -m bench {chosen.command}", description=COMMANDS[chosen.command]
    )
    measure.options(command)
    return int(measure.run(command.parse_args(arguments[1:])))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
