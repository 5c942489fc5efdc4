# The command menu (setMyCommands: at most 256 characters each), also shown by /help.
menu-subscribe = suivre un flux ou un site : /subscribe https://example.com
menu-feeds = ce que tu suis, et comment va chaque flux
menu-topics = des flux à choisir, par thème
menu-digest = les nouveautés, maintenant ; /digest 8:00 chaque jour, /digest 18:30 mon-fri, /digest off
menu-schedule = quand arrivent tes bulletins
menu-quiet = les heures où rien ne vient de soi-même : /quiet 22:00-7:00
menu-rename = appeler un flux comme tu veux : /rename 2 Morning paper
menu-tags = tes étiquettes et leurs flux ; /tags tech science en renomme une
menu-tag = réunir des flux sous un mot : /tag 2 tech
menu-import = suivre les flux d’une liste d’un autre lecteur (un fichier OPML)
menu-export = la liste de ce que tu suis, en fichier OPML
menu-summarize = l’essentiel d’un lien ou d’un texte
menu-length = la longueur des résumés : courts, normaux ou longs
menu-search = trouver des articles de tes flux : /search "climate summit" -sport
menu-saved = les articles que tu as enregistrés ; /saved ferry y cherche
menu-filter = écarter quelque chose, ou ne prendre que ce que tu veux : /filter -football
menu-learned = ce que tes pouces levés et baissés m’ont appris, et comment me le faire oublier
menu-stats = tes sept derniers jours : articles arrivés, sujets livrés, minutes gagnées
menu-settings = tout ce que tu peux changer, en un message
menu-timezone = où tu es : /timezone Berlin
menu-unsubscribe = ne plus suivre un flux : /unsubscribe 2
menu-pause = ne rien envoyer pendant un temps : /pause until Monday
menu-resume = reprendre les envois
menu-target = régler d’ici un de tes groupes ou canaux
menu-start = commencer : choisir des thèmes et une heure, et voir un premier bulletin ; ou revenir
menu-stop = ne plus rien envoyer ; tes flux sont conservés
menu-delete_me = effacer tout ce que je garde sur toi
menu-help = ce que je sais faire

# Shown to whoever runs the bot alone.
menu-status = comment je vais : flux, discussions, messages, mémoire
menu-people = qui se sert de moi, avec un bouton pour bloquer
menu-invite = un lien qui laisse entrer quelqu’un : /invite, /invite 5 30 days
menu-broadcast = dire quelque chose à tous : /broadcast et le texte ; tu le vois d’abord
menu-ban = ne plus servir une discussion : /ban 123456789
menu-unban = la servir de nouveau : /unban 123456789

# The bot's profile (setMyDescription: at most 512 characters; setMyShortDescription: at most 120).
bot-description =
    Lede lit tes flux et t’apporte ce qui s’est passé : quelques phrases par sujet, et chacune ramène à sa source.

    Suis un site avec /subscribe, reçois un bulletin quotidien à l’heure que tu veux, ou envoie un lien ou un long texte et reçois l’essentiel.
bot-short-description = Lit tes flux et t’apporte ce qui s’est passé, en quelques phrases qui ramènent à la source.
