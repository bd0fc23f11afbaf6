"""The steps that a scenario may say, one module a subject, each in Danish and in English."""
