"""The pieces that the steps and dialogs are built of."""
