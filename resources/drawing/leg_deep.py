"""The deep layer of leg and foot from outside: the muscles behind the bones of the leg, and the skeleton."""

from resources.drawing.foot_marks import band, part

FRONT = [
    part("patella-bone", "bone", "279,112 292,110 302,126 305,150 299,174 287,189 275,180 268,154 270,128"),
    part(
        "calcaneal-body",
        "bone",
        "62,922 72,892 94,880 124,882 146,894 168,902 190,910 224,906 240,916 240,940 228,952 190,952 150,956 112,966"
        " 82,966 66,950",
    ),
    part(
        "fibula",
        "bone",
        "160,214 172,201 184,208 193,224 188,244 180,262 179,310 180,400 181,500 180,600 178,690 184,760 192,810"
        " 195,842 190,868 178,888 167,894 156,880 151,850 154,815 160,760 158,690 160,600 160,500 159,400 160,310"
        " 162,262 155,236",
    ),
    part(
        "popliteus",
        "muscle",
        # Its tendon comes from the pit under the lateral epicondyle and leaves the joint behind the meniscus.
        "203,149 209,158 194,182 177,206 172,250 168,300c 146,290 138,260 142,228 156,206 181,176",
        ("204,156 170,196 148,240", "206,164 180,206 166,286", 4),
        fades=("168,212 192,182",),
    ),
]
# Cartilage: the cap of the condyle, the plateau under it, the meniscus as a wedge in front and behind.
KNEE = [
    part(
        "knee-joint",
        "joint",
        "161,116c 155,134 156,154 170,174 196,183 226,184 255,175 272,156 275,132 268,108c 266,128 260,148 246,159"
        " 224,167 198,166 179,159 169,146 165,132",
    ),
    part("knee-joint", "joint", "160,192c 188,189 214,190 240,189 270,186c 273,194c 262,199 240,201 200,201 158,201c"),
    part("knee-joint", "joint", "156,158c 157,190c 178,190 198,186c 176,178"),
    part("knee-joint", "joint", "273,156c 272,187c 250,189 226,187c 250,177"),
]
# Arcs about (192, 878), upwards convex: the cap of the trochlea of the talus, the roof over it.
ANKLE = [
    part(
        "ankle-joint",
        "joint",
        "142,873c 144,863 150,851 160,840 175,831 192,828 209,831 224,840 234,851 241,868c 233,866 224,860 216,853"
        " 205,847 192,845 179,847 168,854 162,864 158,877c",
    ),
    part(
        "ankle-joint",
        "joint",
        "158,834c 172,822 192,819 212,822 231,833c 229,841c 212,828 192,825 172,828 160,838c",
    ),
]
BONES_NEAR = [
    part(
        "talus",
        "bone",
        # Reaches behind the malleolus with its posterior process.
        "137,888 136,875 140,868 148,863 162,850 176,846 192,844 214,847 228,858 243,868 258,869 270,872 278,884"
        " 272,898 250,902 222,906 190,912 164,908 148,900 140,894",
    ),
]
BEHIND = [
    part(
        "flexor-hallucis-longus",
        "muscle",
        # From the back of the fibula; its tendon passes behind the tibia and the talus to the inner side.
        "172,372c 172,690 164,734 152,776 144,812 143,850 146,890c 134,890c 132,850 130,820 124,780 116,730 110,680"
        " 109,630 117,560 130,480 146,416",
        ("162,392 132,520 116,640 122,740 136,872", "164,420 160,560 158,680 146,790 140,872", 8),
        fades=("138,650 136,790",),
    ),
]
TIBIA = [
    part(
        "tibia",
        "bone",
        "162,199 200,201 240,201 268,197 284,218 293,254 289,284 279,330 270,390 260,460 248,540 236,620 226,690"
        " 221,740 223,790 231,822 232,836c 213,823 192,818 172,822 158,831 146,848c 143,832 148,800 156,750 166,700"
        " 178,640 188,570 198,490 204,410 202,340 192,284 170,250 160,222",
    ),
]
BETWEEN = [
    part(
        "tibialis-posterior",
        "muscle",
        # On the interosseous membrane between both bones; its tendon goes down behind the tibia to the inner ankle.
        "175,278c 182,292 194,326 208,368 212,410 210,480 200,560 190,640 176,690c 166,640 158,520 146,440 143,380"
        " 146,330 156,290",
        ("182,300 182,400 181,500 179,640", "184,292 203,390 198,500 178,660", 5),
        ("157,300 147,345 148,420", "161,310 157,350 155,420", 3),
        fades=("194,460 184,580",),
    ),
    part(
        "flexor-digitorum-longus",
        "muscle",
        # Lies farther in on the back of the tibia: its back edge is seen, then it goes under the flexor of the toe.
        "160,296c 150,300 136,330 126,370 121,420 120,470 122,520 130,570 150,560c 156,400",
        ("152,306 128,380 122,450 128,560", "156,310 146,380 142,440 144,540", 5),
    ),
]
BONES = [
    part(
        "femur",
        "bone",
        "170,-4c 232,-4c 235,40 243,84 262,104 273,128 271,154 254,173 226,183 196,182 171,172 158,150 160,124"
        " 170,104 173,60",
    ),
    part("cuboid", "bone", "242,914 268,912 286,926 284,948 262,960 242,952"),
    part("navicular", "bone", "278,872 294,880 299,898 292,912 278,908 270,890"),
    part("cuneiforms", "bone", "298,894 318,900 324,914 312,924 292,922 284,912"),
    part("cuneiforms", "bone", "296,878 316,884 334,894 332,908 318,904 300,896"),
    band("metatarsals", "bone", "270,946 296,950 350,961 400,971", 22, 14, 10, 10, 14, blunt=False),
    band("metatarsals", "bone", "284,932 320,939 370,951 410,960", 20, 12, 10, 14, blunt=False),
    band("metatarsals", "bone", "316,916 350,930 390,944 418,952", 18, 11, 10, 13, blunt=False),
    band("metatarsals", "bone", "324,906 360,922 400,938 426,946", 18, 11, 10, 13, blunt=False),
    band("metatarsals", "bone", "330,896 366,914 400,930 424,941", 20, 16, 15, 22, blunt=False),
    band("phalanges", "bone", "405,972 424,969", 12, 8, 11, blunt=False),
    band("phalanges", "bone", "427,970 441,977", 11, 8, 7, blunt=False),
    band("phalanges", "bone", "415,961 440,960", 13, 8, 11, blunt=False),
    band("phalanges", "bone", "444,962 462,977", 11, 8, 7, blunt=False),
    band("phalanges", "bone", "423,953 460,955", 13, 8, 11, blunt=False),
    band("phalanges", "bone", "464,957 482,975", 11, 8, 7, blunt=False),
    band("phalanges", "bone", "431,947 478,951", 13, 8, 11, blunt=False),
    band("phalanges", "bone", "482,954 500,972", 11, 8, 7, blunt=False),
    band("phalanges", "bone", "430,944 478,961", 20, 13, 17, blunt=False),
    band("phalanges", "bone", "482,961 514,968", 18, 11, 11, blunt=False),
]
DEEP = [*FRONT, *KNEE, *ANKLE, *BONES_NEAR, *BEHIND, *TIBIA, *BETWEEN, *BONES]
