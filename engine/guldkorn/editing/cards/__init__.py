"""Rules as people read them: as sentences, with what feeds them and what they feed."""
