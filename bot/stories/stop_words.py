"""Words that tell no event from another, by language (ISO 639-1): they count for nothing from the first article on,
before there are enough articles to show how common they are."""

from __future__ import annotations

_WORDS = {
    "en": """a about after all also an and any are as at be been before but by can could did do for from had
        has have he her his how i if in into is it its just more most new no not now of on one only or other
        our out over said says she so some than that the their them then there these they this to up was we
        were what when which who will with would you your""",
    "de": """aber als am an auch auf aus bei beim bis damit das dass dem den der des die durch ein eine einem
        einen einer eines er es für gegen haben hat ich ihr ihre im in ist kann mehr mit nach nicht noch nun
        nur oder sein seine sich sie sind so über um und unter vom von vor war was wegen wenn wer werden wie
        wieder wird zu zum zur zwischen""",
    "es": """al como con contra cuando de del desde donde el ella en entre era es esta este esto está fue ha
        han hasta la las le lo los más no nos o para pero por porque que qué quien se según ser si sin sobre
        son su sus también tras un una uno y ya""",
    "fr": """à au aussi aux avec avoir c'est ce ces cette comme contre dans de des deux du elle en entre est
        et être il ils la le les leur lors lui mais même ne nous on ont ou où par pas plus pour qu que qui
        sa sans se selon ses son sont sous sur un une vous""",
    "it": """a ad ai al alla alle anche che chi ci come con contro da dai dal dalla degli dei del della delle
        di dopo e è era gli ha hanno i il in la le lo ma nel nella no non o per più quando questa questo se
        si sono su sul sulla suo tra un una uno""",
    "nl": """aan al als bij dan dat de deze die dit door een en er gaat geen haar heeft het hij hoe ik in is
        je kan maar meer met na naar niet nog nu of om onder ook op over te tegen tot uit van veel voor was
        wat weer wel werd wie wordt ze zich zij zijn zo""",
    "pl": """a ale aby bez być co czy dla do gdy go i ich ile im jak jako jego jej jest już który która które
        ma może na nad nie niż o od oraz po pod przed przez przy się są ta tak tam te tego tej ten to tym
        tylko u w we z za ze że""",
    "pt": """a ao aos as até com como da das de depois do dos e ela ele em entre era essa esse esta este está
        foi há já mais mas na nas não no nos o os ou para pela pelo por quando que quem se segundo sem ser
        seu sua são sobre também um uma""",
    "ru": """а без более бы был была были было быть в вам вас весь во вот все всех всё вы где да даже для до
        его ее ей если есть еще ещё её же за здесь и из или им их к как какой когда которая которого которой
        которую которые который которых кто ли либо мне может можно мы на над надо нас не него нее нет ни
        них но ну о об однако он она они оно от очень перед по под после потому при про с сам свой своей
        свою себя со так также такой там те тем то того тоже той только том тот тут ты у уже чего чем что
        чтобы эта эти этих это этой этом этот эту я""",
    "uk": """а або але без був була були було бути в вже ви від він вона вони все всі для до же з за зі й
        його коли лише ми може на над не неї ні них о об он от перед під по при про після с свої себе та так
        також там те того тому у усі це цей ця цього чи що щоб щодо є і із її їх як яка який які якого""",
}
_BY_LANGUAGE = {language: frozenset(words.split()) for language, words in _WORDS.items()}


def stop_words(language: str) -> frozenset[str]:
    """In lower case; those of English where the language is unknown to us."""
    return _BY_LANGUAGE.get(language, _BY_LANGUAGE["en"])
