"""A runner in push-off, from the right: what lies on the surface, and the deep layer."""

from resources.drawing import side_arm, side_bones, side_deep, side_foot, side_leg, side_trunk
from resources.drawing import side_pose as pose
from resources.drawing.sheet import Line, Sheet
from resources.drawing.side_marks import ink

# Trunk and near leg upright, from the vertex down the front, round the foot and up the back.
BODY = ink(
    "4,0 26,4 46,16 56,33 60,47 61.5,54 59.5,61 63.5,68 71,77.5 73.5,82 70,86.5 64.5,88 64,92 66.5,96 64,99.5 "
    "65.5,103.5 61.5,108 62.5,115 62,122 55,129 44,131 30,134 24,138 27,146 26,156 24,170 24,183 34,196 50,217 "
    "61,240 66,262 66.5,284 63,302 58.5,320 56.5,345 57,370 57,395 57,420 55.5,445 53.5,466 54.5,484 57.5,505 61,535 "
    "63.5,566 62.5,600 57.5,640 50,676 43,698 42,710 42.5,722 39,735 35,746 35,757 31,773 28.6,800 24.4,840 20,880 "
    "17.2,906 19,924 29,938 46,949 66,962 86,973 102,979 112,985 114,993 108,999 92,999 72,1001 50,1000.5 20,999.5 "
    "-8,1000 -28,1000 -39,993 -42,980 -39,966 -32,952 -27.5,938 -26.2,918 -30,893 -38,862 -47.5,833 -54,808 -57,785 "
    "-52,762 -47,741 -45,722 -47,704 -52.8,676 -59.5,640 -64.5,605 -66,582 -70,564 -81,544 -86,518 -82,493 -72,465 "
    "-60,438 -51,412 -51,392 -56,365 -65,325 -73,280 -76,240 -73,208 -64,175 -51,148 -43,130 -40,112 -43,94 "
    "-50,76 -53,55 -49,32 -36,12 -16,2"
)

# The far leg as if seated: from the hip along the thigh, over the knee, down the shin; the foot is the near one.
FAR_LEG = ink(
    "-250,662 -180,664 -120,667 -60,677 -18,684 12,682 34,690 43,702 44,722 40,738 35,757 31,773 27,800 22,840 "
    "18,880 16,906 18.5,924 29,938 46,949 66,962 86,973 102,980 112,988 112,996 100,1000 72,1000 50,996 20,994 "
    "-8,998 -28,1000 -39,993 -42,980 -39,966 -32,952 -27,938 -25,918 -29,893 -37,862 -47,833 -54,806 -56,785 "
    "-50,764 -42,750c -62,748 -110,757 -160,767 -250,775"
)
FAR_ARM = ink("0,180 -40,214 -72,244 -96,270 -108,288 -106,301 -92,313 -68,338 -40,372 0,400 30,300")

# Muscles of the far leg, from within, drawn as if seated; its toes.
FAR_LINES = [
    ink("-200,676 -140,704 -80,725 -30,738 0,748 14,764"),
    ink("-150,745 -110,741 -70,738 -36,741 -14,749"),
    ink("-110,690 -60,694 -28,706 -8,722 2,738"),
    ink("24,692 33,700 38,712 36,726 30,734"),
    ink("-30,756 -24,790 -26,825 -36,848 -44,846"),
    ink("16,772 12,820 6,870 3,920"),
    ink("-24,862 -20,900 -21,930 -30,955"),
    ink("2,930 9,936 10,948 4,957 -3,950"),
    ink("85,984 92,988 95,994 92,999"),
    ink("104,984 108,986 109,990"),
]

SHEET = Sheet(
    name="side",
    title="Runner from the side",
    frame=(-278, -14, 632, 1016),
    side="right",
    mirrored=False,
    silhouettes=[pose.marks(BODY), pose.marks(side_arm.SKIN, pose.arm)],
    far=[FAR_ARM, pose.marks(FAR_LEG, pose.far_leg)],
    surface=[
        *(pose.part(each) for each in side_trunk.DELTOID),
        *(pose.part(each, pose.arm) for each in side_arm.PARTS),
        *(pose.part(each) for each in (*side_leg.GROIN, *side_trunk.TRUNK, *side_leg.PARTS)),
    ],
    deep=[*(pose.part(each, pose.arm) for each in side_bones.ARM), *(pose.part(each) for each in side_deep.PARTS)],
    gap=1.1,
    error=0.22,
    lines=[
        Line(points=ink("-55,251 -76,270 -96,294")),
        *(Line(points=pose.marks(points, pose.far_leg)) for points in FAR_LINES),
        *(pose.line(each) for each in (*side_trunk.LINES, *side_foot.LINES, *side_bones.LINES)),
        *(pose.line(each, pose.arm) for each in side_arm.LINES),
    ],
)
