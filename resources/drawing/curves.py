"""Curves: from a few points to a smooth line (Hobby), and from many points back to few cubics (Schneider).

J. D. Hobby, "Smooth, easy to compute interpolating splines", 1986; P. J. Schneider, "An algorithm for automatically
fitting digitized curves", Graphics Gems, 1990.
"""

import math
from itertools import pairwise

import numpy as np

XY = tuple[float, float]
Mark = tuple[float, float] | tuple[float, float, str]
"""A point of a drawing; with "c" behind it the line has a corner there."""


def smooth(marks: list[Mark], *, closed: bool = True, step: float = 0.5) -> list[XY]:
    """The line through these points as many points, smooth but at corners. Of a closed one the end is not repeated."""
    points = [(float(mark[0]), float(mark[1])) for mark in marks]
    corners = [index for index, mark in enumerate(marks) if len(mark) > 2]
    if closed and not corners:
        cubics = _hobby(points, closed=True)
    elif closed:
        first = corners[0]
        points = points[first:] + points[: first + 1]
        corners = [index - first for index in corners] + [len(points) - 1]
        cubics = _between(points, corners)
    else:
        cubics = _between(points, sorted({0, *corners, len(points) - 1}))
    line: list[XY] = []
    for cubic in cubics:
        line += _sampled(cubic, step)
    if not closed:
        line.append(points[-1])
    return line


def _between(points: list[XY], corners: list[int]) -> list[tuple[XY, XY, XY, XY]]:
    cubics = []
    for start, end in pairwise(corners):
        cubics += _hobby(points[start : end + 1], closed=False)
    return cubics


def _sampled(cubic: tuple[XY, XY, XY, XY], step: float) -> list[XY]:
    p0, p1, p2, p3 = (np.array(point) for point in cubic)
    length = np.hypot(*(p1 - p0)) + np.hypot(*(p2 - p1)) + np.hypot(*(p3 - p2))
    t = np.arange(max(2, round(length / step))) / max(2, round(length / step))
    t = t[:, None]
    line = (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t**2 * p2 + t**3 * p3
    return [(float(x), float(y)) for x, y in line]


def _hobby(points: list[XY], *, closed: bool) -> list[tuple[XY, XY, XY, XY]]:
    """Hobby's spline with tension 1 and curl 1, as cubics."""
    z = np.array([complex(*point) for point in points])
    count = len(z)
    if count < 2:
        return []
    if count == 2:
        third = (z[1] - z[0]) / 3
        return [_cubic(z[0], z[0] + third, z[1] - third, z[1])]
    chord = (np.roll(z, -1) - z) if closed else np.diff(z)
    chord = np.where(np.abs(chord) < 1e-9, 1e-9, chord)
    d = np.abs(chord)
    turn = np.angle(chord / np.roll(chord, 1)) if closed else np.angle(chord[1:] / chord[:-1])
    a = np.zeros((count, count))
    b = np.zeros(count)
    inner = range(count) if closed else range(1, count - 1)
    for k in inner:
        before, here = d[k - 1], d[k % len(d)]
        psi = turn[k] if closed else turn[k - 1]
        psi_next = turn[(k + 1) % count] if closed else (turn[k] if k < count - 2 else 0.0)
        a[k, (k - 1) % count] += 1 / before
        a[k, k] += 2 / before + 2 / here
        a[k, (k + 1) % count] += 1 / here
        b[k] = -2 * psi / before - psi_next / here
    if not closed:
        a[0, 0], a[0, 1], b[0] = 1, 1, -turn[0]
        a[-1, -2], a[-1, -1], b[-1] = 1, 1, 0
    theta = np.linalg.solve(a, b)
    cubics = []
    for k in range(len(chord)):
        following = (k + 1) % count
        psi_next = turn[following] if closed else (turn[k] if k < count - 2 else 0.0)
        phi = -psi_next - theta[following]
        rho, sigma = _velocity(theta[k], phi), _velocity(phi, theta[k])
        first = z[k] + chord[k] * np.exp(1j * theta[k]) * rho / 3
        second = z[following] - chord[k] * np.exp(-1j * phi) * sigma / 3
        cubics.append(_cubic(z[k], first, second, z[following]))
    return cubics


def _velocity(theta: float, phi: float) -> float:
    st, ct, sp, cp = math.sin(theta), math.cos(theta), math.sin(phi), math.cos(phi)
    alpha = math.sqrt(2) * (st - sp / 16) * (sp - st / 16) * (ct - cp)
    return (2 + alpha) / (1 + 0.5 * (math.sqrt(5) - 1) * ct + 0.5 * (3 - math.sqrt(5)) * cp)


def _cubic(*points: complex) -> tuple[XY, XY, XY, XY]:
    a, b, c, d = ((float(point.real), float(point.imag)) for point in points)
    return a, b, c, d


def fitted_ring(ring: list[XY], error: float) -> list[tuple[XY, XY, XY, XY]]:
    """A closed ring of many points as few cubics; corners stay corners."""
    line = np.array(ring)
    if np.allclose(line[0], line[-1]):
        line = line[:-1]
    corners = _corners(line)
    if not corners:
        corners = [int(np.argmin(line[:, 1]))]
    line = np.roll(line, -corners[0], axis=0)
    stops = [corner - corners[0] for corner in corners] + [len(line)]
    line = np.vstack([line, line[:1]])
    cubics: list[tuple[XY, XY, XY, XY]] = []
    for start, end in pairwise(stops):
        cubics += fitted(line[start : end + 1], error)
    return cubics


def _corners(line: np.ndarray, reach: float = 3.0, least: float = 38.0) -> list[int]:
    """Where the ring turns by more than that many degrees over that many units either way."""
    steps = np.hypot(*np.diff(np.vstack([line, line[:1]]), axis=0).T)
    along = np.concatenate([[0], np.cumsum(steps)])
    total = along[-1]
    if total < 4 * reach:
        return []
    wrapped = np.concatenate([along[:-1] - total, along[:-1], along[:-1] + total])
    tripled = np.vstack([line, line, line])
    ahead = np.column_stack([np.interp(along[:-1] + reach, wrapped, tripled[:, axis]) for axis in (0, 1)]) - line
    behind = line - np.column_stack([np.interp(along[:-1] - reach, wrapped, tripled[:, axis]) for axis in (0, 1)])
    turn = np.degrees(np.abs(np.angle((ahead[:, 0] + 1j * ahead[:, 1]) / (behind[:, 0] + 1j * behind[:, 1] + 1e-12))))
    found: list[int] = []
    for index in np.argsort(-turn):
        if turn[index] < least:
            break
        near = (min(abs(along[index] - along[other]), total - abs(along[index] - along[other])) for other in found)
        if all(distance > 2 * reach for distance in near):
            found.append(int(index))
    return sorted(found)


def fitted(line: np.ndarray, error: float) -> list[tuple[XY, XY, XY, XY]]:
    """An open line of many points as few cubics, nowhere further off than the error."""
    keep = np.concatenate([[True], np.hypot(*np.diff(line, axis=0).T) > 1e-6])
    line = line[keep]
    if len(line) < 2:
        return []
    if len(line) == 2:
        third = (line[1] - line[0]) / 3
        return [_points(line[0], line[0] + third, line[1] - third, line[1])]
    reach = min(4, len(line) - 1)
    return _fit(line, _unit(line[reach] - line[0]), _unit(line[-1 - reach] - line[-1]), error, 0)


def _fit(line: np.ndarray, left: np.ndarray, right: np.ndarray, error: float, depth: int) -> list:
    if len(line) == 2 or depth > 40:
        distance = np.hypot(*(line[-1] - line[0])) / 3
        return [_points(line[0], line[0] + left * distance, line[-1] + right * distance, line[-1])]
    u = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    u /= u[-1]
    for _ in range(5):
        bezier = _least_squares(line, u, left, right)
        off = np.hypot(*(_at(bezier, u) - line).T)
        worst = int(np.argmax(off))
        if off[worst] < error:
            return [_points(*bezier)]
        if off[worst] > 16 * error:
            break
        u = _newton(bezier, line, u)
    split = min(max(worst, 1), len(line) - 2)
    reach = min(4, split, len(line) - 1 - split)
    centre = _unit(line[split - reach] - line[split + reach])
    return _fit(line[: split + 1], left, centre, error, depth + 1) + _fit(
        line[split:], -centre, right, error, depth + 1
    )


def _least_squares(line: np.ndarray, u: np.ndarray, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    b1, b2 = 3 * u * (1 - u) ** 2, 3 * u**2 * (1 - u)
    b0, b3 = (1 - u) ** 3, u**3
    a1, a2 = b1[:, None] * left, b2[:, None] * right
    rest = line - ((b0 + b1)[:, None] * line[0] + (b2 + b3)[:, None] * line[-1])
    c = np.array([[np.sum(a1 * a1), np.sum(a1 * a2)], [np.sum(a1 * a2), np.sum(a2 * a2)]])
    x = np.array([np.sum(a1 * rest), np.sum(a2 * rest)])
    length = float(np.hypot(*(line[-1] - line[0])))
    determinant = np.linalg.det(c)
    alphas = np.linalg.solve(c, x) if abs(determinant) > 1e-12 else np.array([length / 3] * 2)
    if min(alphas) < 1e-3 * length:
        alphas = np.array([length / 3] * 2)
    return np.array([line[0], line[0] + left * alphas[0], line[-1] + right * alphas[1], line[-1]])


def _newton(bezier: np.ndarray, line: np.ndarray, u: np.ndarray) -> np.ndarray:
    first = 3 * np.diff(bezier, axis=0)
    second = 2 * np.diff(first, axis=0)
    off = _at(bezier, u) - line
    t = u[:, None]
    d1 = (1 - t) ** 2 * first[0] + 2 * (1 - t) * t * first[1] + t**2 * first[2]
    d2 = (1 - t) * second[0] + t * second[1]
    below = np.sum(d1 * d1 + off * d2, axis=1)
    better = u - np.where(np.abs(below) > 1e-12, np.sum(off * d1, axis=1) / np.where(below == 0, 1, below), 0)
    return np.maximum.accumulate(np.clip(better, 0, 1))


def _at(bezier: np.ndarray, u: np.ndarray) -> np.ndarray:
    t = u[:, None]
    return (
        (1 - t) ** 3 * bezier[0] + 3 * (1 - t) ** 2 * t * bezier[1] + 3 * (1 - t) * t**2 * bezier[2] + t**3 * bezier[3]
    )


def _unit(vector: np.ndarray) -> np.ndarray:
    return vector / max(float(np.hypot(*vector)), 1e-9)


def _points(*points: np.ndarray) -> tuple[XY, XY, XY, XY]:
    a, b, c, d = ((float(x), float(y)) for x, y in points)
    return a, b, c, d
