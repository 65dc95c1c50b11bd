"""Practice in words: why it cannot be made."""

from django.utils.translation import gettext_lazy

from samsyn.practice.rules import Objection

OBJECTIONS = {
    Objection.TOO_MANY: gettext_lazy("Du har redan fem övningar. Kasta en av dem först."),
}
