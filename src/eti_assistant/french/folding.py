"""Text as it is compared: lower case, no accents, plain spaces and apostrophes."""

import unicodedata

_APOSTROPHES = dict.fromkeys("’‘ʼ‛′`´", "'")
_HYPHENS = dict.fromkeys("‐‑", "-")
_LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss"}


class _FoldedCharacters(dict[int, str]):
    """Folds each character the first time it is met; the table stays as small as the alphabet."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def fold(text: str) -> str:
    """The text in lower case, without accents, ligatures or invisible characters.

    Every blank becomes one ' ', every apostrophe "'", every hyphen '-'. Folding twice changes
    nothing. The length may differ from the text's ("œ" is two letters, a soft hyphen none).
    """
    return text.lower().translate(_FOLDED)


def _fold_character(character: str) -> str:
    if character in _EXCEPTIONS:
        return _EXCEPTIONS[character]
    if character.isspace():
        return " "
    if unicodedata.category(character) in {"Mn", "Cf", "Cc"}:
        return ""
    tag = unicodedata.decomposition(character).partition(" ")[0]
    if tag == "<compat>" or tag == "<sub>" or (tag == "<super>" and character.isalpha()):
        plain = unicodedata.normalize("NFKD", character)
    else:
        plain = unicodedata.normalize("NFD", character)
    if plain == character:
        return character
    return "".join(_fold_character(part) for part in plain.lower())


_EXCEPTIONS = _APOSTROPHES | _HYPHENS | _LETTERS | {"…": "..."}
_FOLDED = _FoldedCharacters()
