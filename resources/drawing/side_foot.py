"""The near foot of the runner from the side, drawn upright: from the uppermost to the lowest."""

from resources.drawing.sheet import Line
from resources.drawing.side_marks import ink, shape, strip

SOLE = [
    shape(
        "abductor-digiti-minimi",
        "muscle",
        # The outer edge of the foot: thick at the heel, under the fifth metatarsal a tendon to the small toe.
        "-37.5,990 -34,983.5 -20,980 -4,983.5 10,988 22,990 34,990.4 48,990.2 62,990.6 74,991.8c 60,993 46,994 "
        "28,995.4 12,997 -6,998 -22,997.8 -33,994",
        ("-33,986 0,986.5 30,991 72,991.2", "-30,992 0,995 30,993.4 72,992", 4),
        fades=["36,991 66,991"],
    ),
    shape(
        "plantar-fascia",
        "tendon",
        "-16,996 4,996 24,995 44,993.5 58,992.6 68,991 75,991.4 82,995 88,1003 70,1008 40,1006 0,1006 -20,1004",
        ("-4,998.5 30,996.5 72,995", "0,999 30,999 74,999", 2),
    ),
]

RETINACULA = [
    shape(
        "extensor-retinaculum-of-ankle",
        "fascia",
        # Upper band, from the fibula to the tibia.
        "3,905 12,903.5 26,899c 27,908c 14,912.5 4,915",
        ("4,908 24,902", "4,912 24,907", 2),
    ),
    shape(
        "extensor-retinaculum-of-ankle",
        "fascia",
        # Lower band, from the calcaneus over the extensor tendons.
        "6,963 14,955 24,945.5 36,932 46,937.5 33.5,950 22.5,959 13,967",
        ("9,963.5 23,949.5 38,935", "13,966 28,953 42,938.5", 2),
    ),
]

DORSUM = [
    shape(
        "extensor-tendons-of-foot",
        "tendon",
        # Under the retinacula as one, then to the toes, the foremost in the outline of the foot.
        "7,910 28,908 40,928 46,944 24,946 11,932",
        ("10,914 20,936 30,946", "18,914 32,934 38,940", 3),
    ),
    *[
        shape("extensor-tendons-of-foot", "tendon", strip(line, 3.1, 2.7))
        for line in (
            "36,941 48,952.8 66,964.8 87,977.2 107,986",
            "30,945 42,957.4 58,969.6 78,980.2 97,987.6",
            "24,949.5 34.5,963.5 51,976.3 69,984.4 88,990.2",
        )
    ],
    shape(
        "fifth-metatarsal",
        "bone",
        "27.5,977.2c 38,978.8 48,981.6 60,985.6 72,988.8 77,991c 62,989.7 46,989 34,989 25.5,986.5c",
    ),
]

FOOT = [
    shape(
        "extensor-digitorum-brevis",
        "muscle",
        # From the calcaneus before the malleolus; its slips come to light between the long tendons.
        "8,968 14,958 28,946 40,946 58,959.5 76,971.5 92,980c 96,985c 88,990c 74,987 61,981.6 52,979.2 40,977.6 "
        "24,974.2 13,971",
        ("17,962 30,951 44,953.5 58,964.5 76,975 90,981.5", "17,965 32,958 46,966 58,975 70,980.8 86,986.5", 4),
        ("15,965 32,960 46,972", "14,970 30,973.5 54,979", 5),
        fades=["42,968 60,974"],
    ),
    shape("cuboid-edge", "bone", "4,973 14,976 28,981 27,989 20,993 10,986"),
    shape(
        "calcaneus",
        "bone",
        "-30,955 -18,952 -6,962 4,966 17,972 18,984 20,992 -8,990.5 -26,991 -36,986 -41,976 -43,962",
    ),
    shape("talus-neck", "bone", "6,932 14,934 24,944 14,958 9,961 4,955"),
]

LINES = [
    # Toes, the small one nearest.
    Line(points=ink("74,985 83,986 89,991 88,998")),
    Line(points=ink("86,985 95,988 99,993 97,998")),
    Line(points=ink("96,983 104,987 107,992.5 106,998")),
]
