"""A small deck with a figure of its own: squares for muscles, one of them deep, one too thin to hit by chance."""

from pathlib import Path

FIGURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400">
<path class="skin" d="M10 10L290 10L290 390L10 390Z"/>
<path id="gluteus-maximus.right" d="M160 120L260 120L260 220L160 220Z"/>
<path id="gluteus-maximus.left" d="M40 120L140 120L140 220L40 220Z"/>
<path id="gluteus-medius.right" d="M180 40L260 40L260 110L180 110Z"/>
<path id="gluteus-medius.left" d="M40 40L120 40L120 110L40 110Z"/>
<path id="biceps-femoris.right" d="M200 230L250 230L250 330L200 330Z"/>
<path id="biceps-femoris.left" d="M50 230L100 230L100 330L50 330Z"/>
<path id="semitendinosus.right" d="M160 230L196 230L196 330L160 330Z"/>
<path id="semitendinosus.left" d="M104 230L140 230L140 330L104 330Z"/>
<path id="femur" class="bone" d="M145 230L155 230L155 330L145 330Z"/>
<g class="deep">
<path id="gluteus-minimus.right" d="M190 60L250 60L250 130L190 130Z"/>
<path id="gluteus-minimus.left" d="M50 60L110 60L110 130L50 130Z"/>
</g>
</svg>
"""

HIPS = """\
format: 1
deck: hips
title: Hips
languages: [en]
sources: {book: {beyond: true, en: A book}}
regions: {hip: Hip, thigh: Thigh}
contractions:
  - {id: concentric, name: concentrically, about: The muscle shortens., source: book}
  - {id: eccentric, name: eccentrically, about: The muscle lengthens., source: book}
phases:
  - {id: stance, name: stance, about: The foot is down., source: book}
  - {id: flight, name: flight, about: Both feet are up., source: book}
  - {id: swing, name: swing, about: The foot is up., source: book}
structures:
  - {id: gluteus-maximus, kind: muscle, names: {en: gluteus maximus, la: Musculus gluteus maximus}, region: hip,
     neighbours: [gluteus-medius], source: book}
  - {id: gluteus-medius, kind: muscle, names: {en: gluteus medius, la: Musculus gluteus medius}, region: hip,
     source: book}
  - {id: gluteus-minimus, kind: muscle, names: {en: gluteus minimus}, region: hip, deep: true, source: book}
  - {id: hamstrings, kind: group, names: {en: hamstrings}, region: thigh, source: book}
actions:
  - id: extend-hip
    phrase: extend the hip
    movers:
      - {structure: gluteus-maximus, role: main, phases: [stance], contraction: concentric}
      - {structure: hamstrings, role: helper}
      - {structure: gluteus-medius, role: helper}
    complete: true
    source: book
  - id: keep-level
    phrase: keep the pelvis level
    movers:
      - {structure: gluteus-medius, role: main, phases: [stance]}
      - {structure: gluteus-minimus, role: main, phases: [stance]}
    complete: true
    source: book
  - id: bend-knee
    phrase: bend the knee
    movers: [{structure: hamstrings, role: main, phases: [swing], contraction: concentric}]
    complete: true
    source: book
figures:
  - id: behind
    title: From behind
    file: hips.svg
    source: book
    labels:
      biceps-femoris: {en: biceps femoris, la: Musculus biceps femoris, of: hamstrings}
    context:
      semitendinosus: {en: semitendinosus, of: hamstrings}
      femur: {en: thigh bone}
"""


def write_hips(folder: Path) -> None:
    """Lay the deck and its figure into that folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hips.yaml").write_text(HIPS, "utf-8")
    (folder / "hips.svg").write_text(FIGURE, "utf-8")
