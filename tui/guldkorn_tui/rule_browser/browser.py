"""The rule browser: a list of rules to search, and the card of the chosen one, from which one goes on to others."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, OptionList, Static

from guldkorn.editing.cards.card_lines import CardLine, card_lines
from guldkorn.editing.cards.rule_card import RuleCards
from guldkorn.reading.text import Language, Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.look.spoken_keys import SpokenScreen, spoken
from guldkorn_tui.opening.rule_cases import RuleCases
from guldkorn_tui.rule_browser.card_rows import CardRows, rule_of
from guldkorn_tui.rule_browser.counting import Count, begin_counting
from guldkorn_tui.rule_browser.rule_list import RuleList, key_of, rule_at
from guldkorn_tui.widgets.entry import Entry
from guldkorn_tui.widgets.help_text import HELP, keys_block
from guldkorn_tui.widgets.key_line import KeyLine
from guldkorn_tui.widgets.rows import Rows

WHAT_IT_IS = Text(
    "Reglerne, trin for trin. Skriv et ord for at finde dem, der nævner det. Tryk Enter for at åbne en regel og se, "
    "hvad den siger, hvor den kommer fra, hvad den bygger på, og hvor tit den slår til. Tryk Enter igen for at gå til "
    "reglen ved pilen, og ← for at gå tilbage.",
    "The rules, stage by stage. Write a word to find those that name it. Enter opens a rule: what it says, who says "
    "so, what feeds it, and how often it fires. There Enter goes on to the rule beside the arrow, and ← goes back.",
)
_RULES = Text("Regler", "Rules")
_HINT = Text("Skriv et ord, vælg med pilene, og tryk Enter.", "Write a word, choose with the arrows, and press Enter.")
_HINT_READING = Text(
    "Pilene ruller og vælger. Enter går til reglen ved →, og ← går tilbage.",
    "The arrows scroll and choose. Enter goes to the rule at →, and ← goes back.",
)
_OPENS = Text("åbn reglen, eller gå videre til den ved pilen", "open the rule, or go on to the one beside the arrow")


class RuleBrowser(SpokenScreen[None]):
    """Shows the rules of a rulebook. Where the screen is narrow, the list and the card take turns."""

    DEFAULT_CSS = """
    RuleBrowser {
        & > #rules-title { height: 1; padding: 0 1; background: $panel; }
        & > Horizontal { height: 1fr; }
        & #found { width: 100%; }
        & #found > Input, & #found > Input:focus { border: none; height: 1; padding: 0 1; background: $surface; }
        & #found Rows > .option-list--option-highlighted {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: $block-cursor-text-style;
        }
        & CardRows { display: none; }
        & > #rules-news { height: 1; padding: 0 1; background: $surface; color: $accent; }
        &.-reading {
            & #found { display: none; }
            & CardRows { display: block; }
        }
        &.-wide {
            & #found { display: block; width: 45%; border-right: vkey $panel; }
            & CardRows { display: block; width: 55%; }
        }
    }
    """
    BINDINGS: ClassVar = [
        spoken("up", "walk('cursor_up')", "op", "up", show=False),
        spoken("down", "walk('cursor_down')", "ned", "down", show=False),
        spoken("pageup", "walk('page_up')", "en side op", "a page up", show=False),
        spoken("pagedown", "walk('page_down')", "en side ned", "a page down", show=False),
        spoken("enter", "read", "Åbn", "Open", display="Enter"),
        spoken("left,backspace", "back", "Reglen før", "The rule before", display="←"),
        spoken("escape", "leave", "Luk", "Close", display="Esc"),
        spoken("f2,l", "turn_language", "English", "Dansk", display="F2"),
        spoken("f3", "turn_theme", "mørkt, lyst eller sort-hvidt", "dark, light or black and white", show=False),
        spoken("f1,question_mark", "help", "Hjælp", "Help", display="F1"),
    ]

    class Counted(Message):
        """The firings were counted, as far as it has come."""

        def __init__(self, count: Count) -> None:
            super().__init__()
            self.count = count

    def __init__(self, rulebook: Rulebook, cases: RuleCases, language: Language, first: tuple[str, ...] = ()) -> None:
        """Show a rulebook's rules, those of `first` before the others."""
        super().__init__()
        self.set_reactive(SpokenScreen.language, language)
        self.cards = RuleCards(rulebook)
        self._list = RuleList(self.cards, tuple(name for name in first if name in rulebook.rule))
        self._cases = cases
        self._count = Count()
        self._shown: str | None = None
        self._trail: list[tuple[str, tuple[int | None, int]]] = []
        """The rules that one came by, and where one was in the card of each."""

    def compose(self) -> ComposeResult:
        """Show the list and the card."""
        yield Static(id="rules-title", markup=False)
        with Horizontal():
            with Vertical(id="found"):
                yield Entry()
                yield Rows()
            yield CardRows()
        yield Static(id="rules-news", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one("#found Rows", Rows).can_focus = False  # one writes all the time
        self.query_one(Input).focus()
        self._draw()
        begin_counting(
            self._cases,
            self.cards.rulebook,
            lambda count: self.post_message(self.Counted(count)),
            lambda: self.is_running,
        )

    @property
    def is_reading(self) -> bool:
        """Whether the keys go to the card."""
        return self.has_class("-reading")

    @property
    def rule(self) -> str | None:
        """The rule whose card is shown."""
        return self._shown

    @property
    def is_counted(self) -> bool:
        """Whether it is known how often the rules fire."""
        return self._count.is_done

    @property
    def card(self) -> CardRows:
        """The card that is shown."""
        return self.query_one(CardRows)

    # The list

    def _draw(self) -> None:
        language, rulebook = self.language, self.cards.rulebook
        says = joined(said(_RULES, language, "bold"), plain(f" · {len(rulebook.rules)} · {rulebook.version}"))
        self.query_one("#rules-title", Static).update(says)
        self._say_how()
        self._list_rules()
        self._draw_card(keep=True)

    def _list_rules(self) -> None:
        rows = self.query_one("#found Rows", Rows)
        rows.show_rows(self._list.rows(self.query_one(Input).value, self.language))
        self._choose(rule_at(rows.key))

    @on(Input.Changed)
    def _narrow(self) -> None:
        self._list_rules()
        if not self.is_reading:
            self.query_one("#found Rows", Rows).action_first()

    @on(OptionList.OptionHighlighted, "#found Rows")
    def _look_at(self, event: OptionList.OptionHighlighted) -> None:
        self._choose(rule_at(event.option_id))

    def _choose(self, rule: str | None) -> None:
        """Show the card of the rule that is chosen in the list."""
        if rule is not None and rule != self._shown and not self.is_reading:
            self._trail.clear()
            self._show(rule)

    # The card

    def _show(self, rule: str) -> None:
        self._shown = rule
        self._draw_card()

    def _draw_card(self, *, keep: bool = False) -> None:
        if self._shown is not None:
            self.card.show_card(self._card(self._shown), keep=keep)

    def _card(self, rule: str) -> Iterator[CardLine]:
        card, knowledge, count = self.cards.card(rule), self.cards.rulebook.knowledge, self._count
        return card_lines(card, knowledge, self.language, firings=count.firings, note=count.note)

    @on(Counted)
    def _take_count(self, event: Counted) -> None:
        self._count = event.count
        self._draw_card(keep=True)

    @on(OptionList.OptionSelected, "CardRows")
    def _go_on(self, event: OptionList.OptionSelected) -> None:
        rule = rule_of(event.option_id or "")
        if self._shown is not None:
            self._trail.append((self._shown, self.card.place))
        self._go_to(rule)

    @on(OptionList.OptionSelected, "#found Rows")
    def _open_clicked(self) -> None:
        self.action_read()

    def _go_to(self, rule: str) -> None:
        self._show(rule)
        rows = self.query_one("#found Rows", Rows)
        with rows.prevent(OptionList.OptionHighlighted):
            rows.go_to(key_of(rule))
        self._read()

    def _read(self) -> None:
        self._turn_to_card(reading=True)
        self.card.focus()

    def _turn_to_card(self, *, reading: bool) -> None:
        self.set_class(reading, "-reading")
        self._say_how()
        self.refresh_bindings()

    def _say_how(self) -> None:
        self.tell(_HINT_READING if self.is_reading else _HINT)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the way back only where one has gone on; in the card, Enter and the arrows are its own."""
        if action == "back":
            return self.is_reading
        return not (self.is_reading and action in ("walk", "read"))

    def action_walk(self, how: str) -> None:
        """Move in the list while the cursor stays in the line."""
        getattr(self.query_one("#found Rows", Rows), f"action_{how}")()

    @on(Input.Submitted)
    def action_read(self) -> None:
        """Go into the card of the chosen rule."""
        if self._shown is not None and rule_at(self.query_one("#found Rows", Rows).key) is not None:
            self._read()

    def action_back(self) -> None:
        """Go back to the rule that one came from, or to the list."""
        if not self._trail:
            self._leave_card()
            return
        rule, place = self._trail.pop()
        self._go_to(rule)
        self.card.return_to(place)

    def action_leave(self) -> None:
        """Leave the card for the list, and the list for what was before."""
        if self.is_reading:
            self._leave_card()
        else:
            self.action_quit()

    def _leave_card(self) -> None:
        self._trail.clear()
        self._turn_to_card(reading=False)
        self.query_one(Input).focus()

    def action_help(self) -> None:
        """Say what there is to do here."""
        bindings = type(self).BINDINGS
        self.app.push_screen(
            Sheet(HELP, lambda language: keys_block(WHAT_IT_IS, bindings, language, _OPENS), self.language)
        )

    def action_quit(self) -> None:
        """Close."""
        self.dismiss(None)

    # What is said

    def tell(self, *texts: Text | None) -> None:
        """Say in a line what happened."""
        news = [said(text, self.language) for text in texts if text is not None]
        self.query_one("#rules-news", Static).update(plain(" ").join(news))

    def watch_language(self) -> None:
        """Say everything in the changed language."""
        if self.is_mounted:
            self._draw()
            self.refresh_bindings()

    @on(events.DescendantFocus)
    def _follow_focus(self) -> None:
        """Let the keys go where somebody clicked."""
        if isinstance(self.focused, CardRows) != self.is_reading:
            self._turn_to_card(reading=isinstance(self.focused, CardRows))
