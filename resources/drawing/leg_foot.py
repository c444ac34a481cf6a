"""Ankle and foot from outside: bands that hold the tendons, tendons, short muscles, bones that lie under the skin."""

from resources.drawing.foot_marks import band, part

UPPER = [
    part("patella", "bone", "279,112 292,110 302,126 305,150 299,174 287,189 275,180 268,154 270,128"),
    part("head-of-fibula", "bone", "160,212 172,200 183,207 193,222 191,240 183,256 172,252 161,243 155,228"),
    part(
        "lateral-malleolus",
        "bone",
        "174,690c 181,735 186,776 193,812 195,842 190,868 178,888 167,893 156,880 151,852 154,822 161,786 168,740",
    ),
    part(
        "extensor-retinaculum",
        "fascia",
        # Upper band, from the fibula to the front of the tibia.
        "174,748c 200,739 224,730 248,720c 248,746c 224,756 200,765 174,775c",
        ("186,749 236,729", "186,767 236,749", 3),
    ),
    part(
        "extensor-retinaculum",
        "fascia",
        # Lower band, from the calcaneus over the extensor tendons.
        "204,902c 196,888c 210,866 226,848 250,826c 268,846c 244,858 226,876 214,898",
        ("202,892 228,852 256,832", "210,896 230,868 260,842", 3),
    ),
    part(
        "peroneal-retinaculum",
        "fascia",
        # Upper band, from the malleolus to the calcaneus.
        "160,862c 172,886c 148,900 128,908 98,916c 100,900c 124,890 142,880",
        ("156,872 108,898", "158,884 108,908", 3),
    ),
    part(
        "peroneal-retinaculum",
        "fascia",
        # Lower band, over both tendons on the calcaneus.
        "196,900c 212,904c 206,926 196,952c 180,948c 188,924",
        ("198,904 186,946", "208,906 192,948", 2),
    ),
]

FOOT = [
    band(
        "extensor-hallucis-longus",
        "tendon",
        "240,830 250,844 275,866 310,885 360,907 410,928 450,942 500,951",
        9,
        9,
        8,
        7,
        3,
    ),
    band(
        "extensor-digitorum-longus", "tendon", "230,834 240,848 270,874 315,898 365,920 420,940 482,952", 8, 8, 8, 7, 2
    ),
    band(
        "extensor-digitorum-longus", "tendon", "228,836 238,850 266,879 312,906 362,928 415,945 464,957", 8, 8, 8, 7, 2
    ),
    band(
        "extensor-digitorum-longus", "tendon", "226,838 235,852 262,884 308,914 358,937 405,950 445,961", 8, 8, 8, 7, 2
    ),
    band(
        "extensor-digitorum-longus", "tendon", "222,842 231,854 256,889 300,920 350,943 390,956 424,967", 8, 8, 8, 7, 2
    ),
    band("peroneus-tertius", "tendon", "220,836 226,856 244,892 266,918 296,940 324,951", 9, 8, 8, 9, 3),
    band(
        "peroneus-brevis",
        "tendon",
        "150,872 154,886 164,902 184,914 220,928 252,938 292,948",
        13,
        12,
        12,
        12,
        13,
        5,
        hairs=3,
    ),
    part(
        "extensor-digitorum-brevis",
        "muscle",
        # From the calcaneus, in front of the malleolus, forwards under the long tendons.
        "207,893 216,882 238,880 268,886 300,902 330,922 352,944c 322,944 292,936 258,924 226,914 210,906",
        ("206,888 240,884 290,904 344,940", "206,904 240,916 290,930 336,942", 7),
        fades=("300,918 350,944",),
    ),
    part(
        "abductor-digiti-minimi",
        "muscle",
        "92,960c 116,951 150,947 200,949 245,958 275,965 330,970 380,974 408,981c 380,984 340,979 280,972 200,969"
        " 130,968",
        ("104,958 160,952 240,961 330,971 396,979", "104,964 160,964 240,969 330,975 390,981", 6),
        fades=("320,972 390,979",),
    ),
    part(
        "plantar-fascia",
        "fascia",
        # Its lateral band, from the calcaneus to the toes, at the edge of the sole.
        "100,960c 130,962 200,965 280,968 340,974 398,977c 412,994c 340,996 250,996 170,992 124,986 106,973",
        ("116,967 200,971 300,977 396,984", "128,973 200,977 300,981 396,986", 4),
    ),
    band(
        "peroneus-longus", "tendon", "142,880 148,896 160,912 184,930 214,946 238,960 252,976", 13, 13, 12, 12, hairs=3
    ),
    part(
        "metatarsal-tuberosity",
        "bone",
        "262,940c 282,932 310,940 350,950 390,961 402,969 398,979 360,980 300,966 274,962",
    ),
]

FOOT_BONES = [
    part(
        "calcaneus",
        "bone",
        "62,930 70,896 92,884 125,884 150,892 190,890 226,902 240,922 236,946 205,958 150,962 110,970 82,964 66,950",
    ),
    part("talus-neck", "bone", "190,830c 226,836 270,856 290,880 270,905 230,910 190,900"),
    part("cuboid-edge", "bone", "228,905 262,908 290,925 290,960 250,972 230,950"),
]
