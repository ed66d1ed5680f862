"""HTML from data: text is escaped, whatever it holds."""

from html import escape

_TEMPLATE_SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "{}$`@\\"})


def text(data: object) -> str:
    """The data as text of an element or of a quoted attribute.

    The signs of the page's template languages are escaped too: nothing is ever evaluated.
    """
    return escape(str(data), quote=True).translate(_TEMPLATE_SIGNS)


def element(name: str, content: str, **attributes: str) -> str:
    """An element around HTML; attribute values are data, `class_` is written `class`."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"' for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>"


def web_address(address: str) -> str:
    """The address if a browser may be sent there (http or https), else an empty string."""
    address = address.strip()
    return address if address.lower().startswith(("https://", "http://")) else ""
