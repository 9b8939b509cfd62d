"""Draws charts in place, in a page that stands alone.

A chart's output is an image that holds an SVG. In place, its words can be found and copied, the
titles of its marks are tooltips, and all charts share one font.
"""

import re
from base64 import b64decode
from itertools import count

# As the library writes it: perhaps one for a narrow window, then one for a wide window.
IMAGE = re.compile(r"(?:<picture>\s*<source [^>]*>\s*)?<img [^>]*>(?:\s*</picture>)?")
DATA = re.compile(r'src(?P<narrow>set)?="data:image/svg\+xml;base64,(?P<svg>[^"]+)"')

STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
FONT_FACE = re.compile(r"@font-face\{.*?\}", re.DOTALL)

# Where an SVG names one of its own parts, and where it refers to one.
PART = re.compile(r'( id="|url\(#| href="#)')


def inline_charts(page):
    """The page with its charts in place, and their fonts, each once, in its head."""
    faces = {}
    charts = count(1)

    def draw(svg, kind):
        svg = b64decode(svg).decode("utf-8")
        for style in STYLE.findall(svg):
            faces.update(dict.fromkeys(FONT_FACE.findall(style)))
        # Two charts of a page name their parts alike.
        svg = PART.sub(rf"\1chart-{next(charts)}-", STYLE.sub("", svg))
        return svg.replace("<svg ", f'<svg class="{kind}" ', 1)

    def draw_all(image):
        found = list(DATA.finditer(image[0]))
        both = any(data["narrow"] for data in found)
        kinds = [("narrow" if data["narrow"] else "wide") if both else "chart" for data in found]
        return "".join(draw(data["svg"], kind) for data, kind in zip(found, kinds)) or image[0]

    page = IMAGE.sub(draw_all, page)
    if not faces:
        return page
    return page.replace("</head>", f"<style>{''.join(faces)}</style>\n</head>", 1)
