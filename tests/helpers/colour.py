"""How light a colour is, and how two differ, as WCAG 2 defines it."""

SHARES = (0.2126, 0.7152, 0.0722)  # of red, green and blue


def luminance(rgb):
    """From 0 to 1, of parts from 0 to 255."""
    parts = [part / 255 for part in rgb]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(share * part for share, part in zip(SHARES, linear, strict=True))


def contrast(one, other):
    """From 1 to 21."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)
