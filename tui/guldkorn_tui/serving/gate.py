"""Who is let in: only a browser on this machine that was given the address, and only from the page itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from secrets import compare_digest, token_urlsafe

from guldkorn.reading.text import Text

LOOPBACK = "127.0.0.1"
_OTHER_NAME = Text(
    "Kun den adresse, som guldkorn serve skrev, kan bruges her.",
    "Only the address that guldkorn serve printed is answered here.",
)
_OTHER_PAGE = Text(
    "Andre sider har ikke adgang til mødet. Skriv adressen i browserens adressefelt.",
    "Other pages have no access to the meeting. Type the address where your browser shows addresses.",
)
_NO_TOKEN = Text(
    "Adressen mangler mødets nøgle. Åbn hele den adresse, som guldkorn serve skrev.",
    "The address lacks the key of the meeting. Open the whole address that guldkorn serve printed.",
)


@dataclass(frozen=True)
class Gate:
    """The one address of a meeting, with a token that nobody can guess."""

    port: int
    token: str

    @classmethod
    def at(cls, port: int) -> "Gate":
        """Return a gate with a new token."""
        return cls(port, token_urlsafe(32))

    @property
    def origin(self) -> str:
        """What a browser calls the page's origin."""
        return f"http://{self._authority(LOOPBACK)}"

    @property
    def prefix(self) -> str:
        """What the path of every request begins with."""
        return f"/{self.token}"

    @property
    def address(self) -> str:
        """What is opened in the browser."""
        return f"{self.origin}{self.prefix}/"

    @property
    def headers(self) -> dict[str, str]:
        """What every answer says: nothing from outside, in no frame, in no cache, and the address is told to nobody."""
        return {
            "Cache-Control": "no-store",
            "Content-Security-Policy": "; ".join(
                (
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self'",
                    f"connect-src 'self' {self.origin.replace('http', 'ws', 1)}",
                    "base-uri 'none'",
                    "form-action 'none'",
                    "frame-ancestors 'none'",
                )
            ),
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Referrer-Policy": "no-referrer",
            "Server": "guldkorn",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
        }

    def refusal(self, path: str, headers: Mapping[str, str]) -> Text | None:
        """Return why a request is refused, or nothing when it may pass."""
        if headers.get("Host") not in {self._authority(LOOPBACK), self._authority("localhost")}:
            return _OTHER_NAME  # a name outside that was made to point at this machine
        if not self._from_the_page(headers):
            return _OTHER_PAGE
        token = path.removeprefix("/").partition("/")[0]
        if not compare_digest(token.encode("utf-8", "replace"), self.token.encode()):
            return _NO_TOKEN
        return None

    def _from_the_page(self, headers: Mapping[str, str]) -> bool:
        """Whether a request comes from the page itself, or from the person who opens it."""
        if "Upgrade" in headers or "Origin" in headers:
            return headers.get("Origin") == self.origin
        return headers.get("Sec-Fetch-Site", "none") in {"same-origin", "none"}

    def _authority(self, host: str) -> str:
        return host if self.port == 80 else f"{host}:{self.port}"
