"""
Odd and hostile spreadsheets, and what has to become of each.

Every kind is made when its test runs, always alike: nothing large is stored.
"""
