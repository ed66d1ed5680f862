from httpx import Response

FIELDS = {"type", "title", "status", "detail", "code"}


def refused(response: Response, status: int, code: str) -> str:
    """The detail of a problem that is what RFC 9457 and the contract say."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert set(body) == FIELDS
    assert (body["status"], body["code"]) == (status, code)
    for secret in ("/work", "/tmp", "Traceback", ".py", "line "):
        assert secret not in body["detail"]
    assert body["detail"].endswith(".") or body["detail"].endswith(").")
    return body["detail"]
