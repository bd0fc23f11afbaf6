import http.client
import re
from collections.abc import Iterator
from http.client import HTTPMessage
from pathlib import Path

import pytest

from features.browser import Served, serve
from features.patience import LONGEST, until


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(tmp_path_factory.mktemp("served"), "--language", "da") as running_server:
        yield running_server


def ask(served: Served, path: str, **headers: str) -> tuple[int, HTTPMessage, str]:
    """Return the status, the headers and the text that a request is answered with."""
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=LONGEST)
    connection.putrequest("GET", path, skip_host=True, skip_accept_encoding=True)
    for name, value in ({"Host": f"127.0.0.1:{served.port}"} | headers).items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    text = "" if answer.status == 101 else answer.read().decode()
    connection.close()
    return answer.status, answer.headers, text


UPGRADE = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec_WebSocket_Version": "13",
    "Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


@pytest.mark.parametrize("headers", [{}, UPGRADE])
@pytest.mark.parametrize("rest", ["", "static/js/textual.js", "own/page.js", "ws", "download/x", "nothing"])
@pytest.mark.parametrize("token", ["/", "/wrong/", "/{start}/", "/{token}x/", "//{token}/", "/%C3%A6/", "/./"])
def test_without_the_token_nothing_is_answered(served: Served, token: str, rest: str, headers: dict[str, str]) -> None:
    right = served.path.strip("/")
    path = token.format(token=right, start=right[:-1]) + rest
    origin = {"Origin": served.origin} if headers else {}
    status, _, text = ask(served, path, **headers, **origin)
    assert status == 403
    assert text == "Adressen mangler mødets nøgle. Åbn hele den adresse, som guldkorn serve skrev.\n"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example:{port}", ""]
)
@pytest.mark.parametrize("rest", ["", "static/js/textual.js", "ws"])
def test_a_forged_host_is_refused(served: Served, host: str, rest: str) -> None:
    host = host.format(port=served.port)
    more = UPGRADE | {"Origin": served.origin} if rest == "ws" else {}
    status, _, text = ask(served, served.path + rest, Host=host, **more)
    assert status == 403
    assert "Kun den adresse" in text


@pytest.mark.parametrize(
    "origin",
    ["null", "http://evil.example", "http://127.0.0.1:1", "http://localhost:{port}", "https://127.0.0.1:{port}", ""],
)
@pytest.mark.parametrize("rest", ["", "static/js/textual.js", "own/page.css", "ws", "download/x"])
def test_another_origin_is_refused(served: Served, origin: str, rest: str) -> None:
    more = UPGRADE if rest == "ws" else {}
    status, _, text = ask(served, served.path + rest, Origin=origin.format(port=served.port), **more)
    assert status == 403
    assert text == "Andre sider har ikke adgang til mødet. Skriv adressen i browserens adressefelt.\n"


def test_a_websocket_without_an_origin_is_refused_and_one_from_the_page_is_not(served: Served) -> None:
    assert ask(served, served.path + "ws", **UPGRADE)[0] == 403
    assert ask(served, served.path + "ws", Origin=served.origin, **UPGRADE)[0] == 101
    until(lambda: served.sessions() == [])


@pytest.mark.parametrize(
    ("site", "kind", "status"),
    [
        ("none", "document", 200),
        ("cross-site", "document", 403),  # another page may know the address, and lead people there
        ("same-site", "document", 403),
        ("same-origin", "script", 200),
        ("cross-site", "iframe", 403),
        ("same-site", "iframe", 403),
        ("cross-site", "script", 403),
        ("same-site", "script", 403),
    ],
)
def test_what_another_page_embeds_is_refused(served: Served, site: str, kind: str, status: int) -> None:
    assert ask(served, served.path, Sec_Fetch_Site=site, Sec_Fetch_Dest=kind)[0] == status


@pytest.mark.parametrize("folder", ["static/", "static/js/", "own/", "static//", "own/.", "static/js"])
def test_no_folder_is_listed(served: Served, folder: str) -> None:
    status, _, text = ask(served, served.path + folder)
    assert status in (403, 404)
    assert "textual.js" not in text
    assert "page.js" not in text


def test_localhost_and_a_missing_slash_lead_to_the_one_address(served: Served) -> None:
    for path, host in ((served.path, f"localhost:{served.port}"), (served.path[:-1], f"127.0.0.1:{served.port}")):
        status, headers, _ = ask(served, path, Host=host)
        assert (status, headers["Location"]) == (307, served.address)


def test_every_answer_forbids_what_is_outside_and_tells_the_address_to_nobody(served: Served) -> None:
    for path, status in ((served.path, 200), (served.path + "own/page.js", 200), ("/", 403), (served.path + "x", 404)):
        answered, headers, _ = ask(served, path)
        assert answered == status
        policy = dict(each.split(" ", 1) for each in headers["Content-Security-Policy"].split("; "))
        assert policy.pop("connect-src") == f"'self' {served.origin.replace('http', 'ws')}"
        assert policy.pop("default-src") == policy.pop("frame-ancestors") == policy.pop("base-uri") == "'none'"
        assert policy.pop("form-action") == "'none'"
        assert set(policy) == {"script-src", "style-src", "img-src"}
        assert set(policy.values()) == {"'self'"}
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in headers
        assert "aiohttp" not in str(headers)


def test_the_page_names_no_address_outside_and_is_in_the_language_of_the_meeting(
    served: Served, tmp_path: Path
) -> None:
    _, _, danish = ask(served, served.path)
    with serve(tmp_path, "--language", "en") as other:
        _, _, english = ask(other, other.path)
    for page, language, title in ((danish, "da", "guldkorn: mødet"), (english, "en", "guldkorn: the meeting")):
        assert f'<html lang="{language}">' in page
        assert f"<title>{title}</title>" in page
        assert "JavaScript" in page.partition("<noscript>")[2].partition("</noscript>")[0]
        assert "{{" not in page
    parts = set(re.findall(r'(?:href|src)="([^"]*)"', danish))
    assert {"static/js/textual.js", "static/css/xterm.css", "own/page.css", "own/page.js"} <= parts
    for part in sorted(parts):
        status, _, text = ask(served, served.path + part)
        assert status == 200
        loading = re.findall(r"(?:url\(|@import|importScripts\(|\bsrc=)[^;]{0,80}", text)
        assert not [each for each in loading if "//" in each], part
        if part.endswith("textual.js"):
            assert not re.findall(r"""["'`](?:https?:|wss?:)?//\w""", text)
    outside = re.findall(r"//[\w.:]+", danish)
    assert set(outside) == {served.origin.partition(":")[2]}
    assert not re.search(r"<script(?![^>]*src=)|\son\w+=|\sstyle=|<style", danish)  # nothing that the policy forbids
