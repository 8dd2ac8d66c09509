"""Addresses that no link leads to: what they ask for wrongly is no fault of the portal."""

from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import DataError


class OddQuestions:
    def get_changelist_instance(self, request):
        """A year or a number that no database holds leads back to the whole list."""
        try:
            return super().get_changelist_instance(request)
        except (ArithmeticError, DataError, ValueError) as error:
            raise IncorrectLookupParameters from error

    def get_changeform_initial_data(self, request):
        """What a form begins with; what could be no key of what it points at is left out."""
        said = super().get_changeform_initial_data(request)
        return {
            name: words
            for name, words in said.items()
            if may_hold(self.opts, name, words)
        }


def may_hold(opts, name, words):
    try:
        key = opts.get_field(name).target_field
        key.run_validators(key.to_python(words))
    except ValidationError:
        return False
    except (FieldDoesNotExist, AttributeError):
        # No relation.
        return True
    return True
