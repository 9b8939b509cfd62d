"""The kernel in front of Deno's: what a notebook speaks to.

Deno's own kernel runs inside, as a child, and runs the cells. This one passes everything on, and
mends what that one lacks: Stop, outputs that are neither lost nor out of order, help, types, and
errors that a learner can read.
"""
