"""Textual's driver for a browser, for a session that tells its server where it is kept and does not outlive it."""

from textual.drivers.web_driver import WebDriver
from textual.messages import ExitApp

from guldkorn_tui.serving import KEPT
from guldkorn_tui.session_app import SessionApp


class BrowserDriver(WebDriver):
    """Drives a session in a tab."""

    def run_input_thread(self) -> None:
        """Read what the browser sends until the input ends; then, however the server went, end in good order."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._app.post_message(ExitApp())

    def stop_application_mode(self) -> None:
        """Say where the meeting is kept, so that the tab can go on with it, and stop."""
        if isinstance(self._app, SessionApp) and self._app.meeting is not None:
            minutes = self._app.meeting.minutes
            if minutes.is_kept:
                self.write_meta({"type": KEPT, "path": str(minutes.path.absolute())})
        super().stop_application_mode()
