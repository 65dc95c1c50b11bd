"""Accounts (konton): a person who may sign in, and the keys she has given to programs."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from samsyn.base import clock
from samsyn.base.guard import fields


class Users(BaseUserManager["User"]):
    """Finds a user by the address she signs in with, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find the user of an e-mail address."""
        return self.get(email__iexact=username or "")


class User(AbstractBaseUser):
    """A person who may sign in (användare): one for all the collaborations she belongs to.

    ``may_start`` lets her start a collaboration though she coordinates none yet.
    """

    class Language(models.TextChoices):
        """The language of the pages (språk)."""

        SWEDISH = "sv", "Svenska"
        ENGLISH = "en", "English"

    class Theme(models.TextChoices):
        """How the pages look (utseende)."""

        SYSTEM = "", _("Som enheten")
        LIGHT = "light", _("Ljust")
        DARK = "dark", _("Mörkt")

    email = fields.Email(_("e-postadress"), unique=True)
    name = fields.Line(_("namn"))
    language = fields.Line(max_length=5, choices=Language.choices, default=Language.SWEDISH)
    theme = fields.Line(max_length=10, choices=Theme.choices, blank=True, default=Theme.SYSTEM)
    is_active = models.BooleanField(default=True)
    may_start = models.BooleanField(default=False)
    joined_at = models.DateTimeField(default=clock.now)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[Users] = Users()

    class Meta:
        constraints = (models.UniqueConstraint(Lower("email"), name="one_user_per_address_whatever_its_case"),)

    def get_full_name(self) -> str:
        """Give the name that letters and lists show."""
        return self.name


class _Key(models.Model):
    """A secret that opens something, kept only as its digest."""

    digest = fields.Line(max_length=64, unique=True)
    made_at = models.DateTimeField(default=clock.now)
    revoked_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        abstract = True


class ApiToken(_Key):
    """A key for a program that acts as its user (åtkomstnyckel)."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="api_tokens")
    name = fields.Line(_("namn"), max_length=80)
    start = fields.Line(max_length=16)
    may_write = models.BooleanField(default=False)
    last_day = models.DateField(null=True)


class FeedKey(_Key):
    """A key in a calendar address (kalendernyckel): a person's own days, or a forum's.

    It opens until its last day, which is set when she hands over what it was for.
    """

    class Kind(models.TextChoices):
        """Whose days the calendar shows."""

        PERSON = "person", _("Mina dagar")
        FORUM = "forum", _("Ett forums dagar")

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="feed_keys")
    kind = fields.Line(max_length=10, choices=Kind.choices)
    collaboration_slug = fields.Line(max_length=80, blank=True, default="")
    forum_key = fields.Line(max_length=120, blank=True, default="")
    last_day = models.DateField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind="person", collaboration_slug="", forum_key="")
                | (models.Q(kind="forum") & ~models.Q(collaboration_slug="") & ~models.Q(forum_key="")),
                name="a_forum_key_names_its_forum",
            ),
        )
