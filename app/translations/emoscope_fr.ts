<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>EmoScope</name>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Fichier</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>Éditi&amp;on</translation>
  </message>
  <message>
   <source>&amp;Live</source>
   <translation>Di&amp;rect</translation>
  </message>
  <message>
   <source>&amp;Recordings</source>
   <translation>&amp;Enregistrements</translation>
  </message>
  <message>
   <source>La&amp;bels</source>
   <translation>Éti&amp;quettes</translation>
  </message>
  <message>
   <source>&amp;Studies</source>
   <translation>É&amp;tudes</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Affichage</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>Ai&amp;de</translation>
  </message>
  <message>
   <source>Camera res&amp;olution</source>
   <translation>Rés&amp;olution de la caméra</translation>
  </message>
  <message>
   <source>Open &amp;recent</source>
   <translation>Ouvrir un &amp;récent</translation>
  </message>
  <message>
   <source>Open &amp;recent study</source>
   <translation>Ouvrir une étude ré&amp;cente</translation>
  </message>
  <message>
   <source>Open &amp;video …</source>
   <translation>Ouvrir une &amp;vidéo …</translation>
  </message>
  <message>
   <source>&amp;Use camera</source>
   <translation>&amp;Utiliser la caméra</translation>
  </message>
  <message>
   <source>&amp;Look at the screen …</source>
   <translation>Regarder l’é&amp;cran …</translation>
  </message>
  <message>
   <source>Open &amp;network video …</source>
   <translation>&amp;Ouvrir une vidéo réseau …</translation>
  </message>
  <message>
   <source>&amp;Watch a folder …</source>
   <translation>&amp;Surveiller un dossier …</translation>
  </message>
  <message>
   <source>&amp;Test picture</source>
   <translation>Image de &amp;test</translation>
  </message>
  <message>
   <source>Play &amp;demo clip</source>
   <translation>Lire le clip de &amp;démonstration</translation>
  </message>
  <message>
   <source>&amp;Close source</source>
   <translation>&amp;Arrêter</translation>
  </message>
  <message>
   <source>&amp;Models …</source>
   <translation>&amp;Modèles …</translation>
  </message>
  <message>
   <source>&amp;Settings …</source>
   <translation>Ré&amp;glages …</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Quitter</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Annuler</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Rétablir</translation>
  </message>
  <message>
   <source>&amp;Pause</source>
   <translation>&amp;Pause</translation>
  </message>
  <message>
   <source>&amp;Snapshot …</source>
   <translation>&amp;Instantané …</translation>
  </message>
  <message>
   <source>Show &amp;landmarks</source>
   <translation>&amp;Afficher les repères</translation>
  </message>
  <message>
   <source>&amp;Mirror the picture</source>
   <translation>Image en &amp;miroir</translation>
  </message>
  <message>
   <source>Turn the &amp;camera's picture</source>
   <translation>&amp;Tourner l’image de la caméra</translation>
  </message>
  <message>
   <source>Camera settin&amp;gs …</source>
   <translation>Réglages &amp;de la caméra …</translation>
  </message>
  <message>
   <source>Camera's &amp;own resolution</source>
   <translation>Résolution &amp;propre à la caméra</translation>
  </message>
  <message>
   <source>&amp;Blur or hide faces</source>
   <translation>Flouter ou masquer &amp;les visages</translation>
  </message>
  <message>
   <source>Leave out &amp;a region</source>
   <translation>Exclure une &amp;zone</translation>
  </message>
  <message>
   <source>Lea&amp;ve out the chosen face</source>
   <translation>Exclure le visage c&amp;hoisi</translation>
  </message>
  <message>
   <source>&amp;Follow faces everywhere</source>
   <translation>&amp;Suivre les visages partout</translation>
  </message>
  <message>
   <source>Recor&amp;d</source>
   <translation>En&amp;registrer</translation>
  </message>
  <message>
   <source>Set mar&amp;ker</source>
   <translation>Poser &amp;un repère</translation>
  </message>
  <message>
   <source>&amp;Why this score</source>
   <translation>Pourquoi &amp;ce score</translation>
  </message>
  <message>
   <source>Set &amp;neutral face (10 s)</source>
   <translation>Définir le visage &amp;neutre (10 s)</translation>
  </message>
  <message>
   <source>&amp;Teach label by example</source>
   <translation>&amp;Enseigner une étiquette par l’exemple</translation>
  </message>
  <message>
   <source>Teach what the label &amp;is not</source>
   <translation>Apprendre ce &amp;que l’étiquette n’est pas</translation>
  </message>
  <message>
   <source>Str&amp;eams …</source>
   <translation>&amp;Flux …</translation>
  </message>
  <message>
   <source>P&amp;resenter view</source>
   <translation>&amp;Vue de présentation</translation>
  </message>
  <message>
   <source>Analyse &amp;videos …</source>
   <translation>Anal&amp;yser des vidéos …</translation>
  </message>
  <message>
   <source>&amp;Open recording …</source>
   <translation>&amp;Ouvrir un enregistrement …</translation>
  </message>
  <message>
   <source>Sample &amp;recording</source>
   <translation>Enre&amp;gistrement d’exemple</translation>
  </message>
  <message>
   <source>&amp;Play or pause</source>
   <translation>&amp;Lecture ou pause</translation>
  </message>
  <message>
   <source>Play in a &amp;loop</source>
   <translation>Lire en &amp;boucle</translation>
  </message>
  <message>
   <source>So&amp;und</source>
   <translation>&amp;Son</translation>
  </message>
  <message>
   <source>One frame &amp;back</source>
   <translation>Une image en &amp;arrière</translation>
  </message>
  <message>
   <source>One frame o&amp;n</source>
   <translation>&amp;Une image en avant</translation>
  </message>
  <message>
   <source>&amp;Faster</source>
   <translation>Plus &amp;vite</translation>
  </message>
  <message>
   <source>&amp;Slower</source>
   <translation>Plus lente&amp;ment</translation>
  </message>
  <message>
   <source>Set &amp;marker</source>
   <translation>Poser un re&amp;père</translation>
  </message>
  <message>
   <source>&amp;Whose face is this …</source>
   <translation>À &amp;qui est ce visage …</translation>
  </message>
  <message>
   <source>Somebody else from &amp;here on …</source>
   <translation>Quelqu’un d’autre à par&amp;tir d’ici …</translation>
  </message>
  <message>
   <source>&amp;Check who may be one person …</source>
   <translation>Cherc&amp;her qui est la même personne …</translation>
  </message>
  <message>
   <source>Take the face's name awa&amp;y</source>
   <translation>Retirer le &amp;nom du visage</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>&amp;Zoom avant</translation>
  </message>
  <message>
   <source>&amp;Zoom out</source>
   <translation>Zoom a&amp;rrière</translation>
  </message>
  <message>
   <source>Show &amp;all</source>
   <translation>Tout a&amp;fficher</translation>
  </message>
  <message>
   <source>&amp;Teach from a stretch …</source>
   <translation>Apprendre &amp;d’un passage …</translation>
  </message>
  <message>
   <source>&amp;Export …</source>
   <translation>&amp;Exporter …</translation>
  </message>
  <message>
   <source>For&amp;get this session …</source>
   <translation>Oublier &amp;cette session …</translation>
  </message>
  <message>
   <source>Forget ol&amp;d sessions …</source>
   <translation>Oublier les anciennes sess&amp;ions …</translation>
  </message>
  <message>
   <source>&amp;Add label</source>
   <translation>&amp;Ajouter une étiquette</translation>
  </message>
  <message>
   <source>&amp;Rename label</source>
   <translation>&amp;Renommer l’étiquette</translation>
  </message>
  <message>
   <source>&amp;Delete label</source>
   <translation>&amp;Supprimer l’étiquette</translation>
  </message>
  <message>
   <source>&amp;Mute label</source>
   <translation>Rendre &amp;muette l’étiquette</translation>
  </message>
  <message>
   <source>Move label &amp;up</source>
   <translation>Monter &amp;l’étiquette</translation>
  </message>
  <message>
   <source>Move label d&amp;own</source>
   <translation>&amp;Descendre l’étiquette</translation>
  </message>
  <message>
   <source>&amp;Examples …</source>
   <translation>&amp;Exemples …</translation>
  </message>
  <message>
   <source>Teach from a &amp;folder …</source>
   <translation>Apprendre d’&amp;un dossier …</translation>
  </message>
  <message>
   <source>&amp;Compare label sets …</source>
   <translation>&amp;Comparer des jeux d’étiquettes …</translation>
  </message>
  <message>
   <source>O&amp;pen label set …</source>
   <translation>&amp;Ouvrir un jeu d’étiquettes …</translation>
  </message>
  <message>
   <source>&amp;Save label set</source>
   <translation>Enregistrer le &amp;jeu</translation>
  </message>
  <message>
   <source>Save &amp;label set as …</source>
   <translation>E&amp;nregistrer le jeu sous …</translation>
  </message>
  <message>
   <source>Export as CSV or &amp;JSON …</source>
   <translation>E&amp;xporter en CSV ou JSON …</translation>
  </message>
  <message>
   <source>&amp;New study …</source>
   <translation>&amp;Nouvelle étude …</translation>
  </message>
  <message>
   <source>&amp;Open study …</source>
   <translation>&amp;Ouvrir une étude …</translation>
  </message>
  <message>
   <source>&amp;Add recordings …</source>
   <translation>&amp;Ajouter des enregistrements …</translation>
  </message>
  <message>
   <source>Add a &amp;folder …</source>
   <translation>Ajouter un &amp;dossier …</translation>
  </message>
  <message>
   <source>Add from a &amp;table …</source>
   <translation>Ajouter depuis un &amp;tableau …</translation>
  </message>
  <message>
   <source>Fin&amp;d sessions</source>
   <translation>Cherc&amp;her des sessions</translation>
  </message>
  <message>
   <source>Open re&amp;cording</source>
   <translation>Ouvrir l’enre&amp;gistrement</translation>
  </message>
  <message>
   <source>&amp;Move sessions …</source>
   <translation>Dé&amp;placer des sessions …</translation>
  </message>
  <message>
   <source>Rename &amp;everywhere …</source>
   <translation>&amp;Renommer partout …</translation>
  </message>
  <message>
   <source>Move session &amp;up</source>
   <translation>&amp;Monter la session</translation>
  </message>
  <message>
   <source>Move session do&amp;wn</source>
   <translation>D&amp;escendre la session</translation>
  </message>
  <message>
   <source>Anal&amp;yse …</source>
   <translation>Anal&amp;yser …</translation>
  </message>
  <message>
   <source>O&amp;ptions of sessions …</source>
   <translation>Options des &amp;sessions …</translation>
  </message>
  <message>
   <source>Ta&amp;bles and pictures …</source>
   <translation>Ta&amp;bleaux et images …</translation>
  </message>
  <message>
   <source>&amp;Import markers …</source>
   <translation>Importer &amp;les repères …</translation>
  </message>
  <message>
   <source>Name lon&amp;gest faces</source>
   <translation>Nommer les &amp;visages les plus longs</translation>
  </message>
  <message>
   <source>Ta&amp;ke out of the study</source>
   <translation>Retirer de l’ét&amp;ude</translation>
  </message>
  <message>
   <source>Files were mo&amp;ved …</source>
   <translation>F&amp;ichiers déplacés …</translation>
  </message>
  <message>
   <source>Name, labels and note&amp;s …</source>
   <translation>Nom, éti&amp;quettes et notes …</translation>
  </message>
  <message>
   <source>Forget t&amp;he earlier edits …</source>
   <translation>Effacer le &amp;journal des modifications …</translation>
  </message>
  <message>
   <source>C&amp;lose study</source>
   <translation>&amp;Fermer l’étude</translation>
  </message>
  <message>
   <source>L&amp;abels</source>
   <translation>Éti&amp;quettes</translation>
  </message>
  <message>
   <source>&amp;Command palette …</source>
   <translation>&amp;Palette de commandes …</translation>
  </message>
  <message>
   <source>Dark or light &amp;theme</source>
   <translation>Thème sombre &amp;ou clair</translation>
  </message>
  <message>
   <source>&amp;Full screen</source>
   <translation>Plein é&amp;cran</translation>
  </message>
  <message>
   <source>&amp;Help pages</source>
   <translation>Pages d’&amp;aide</translation>
  </message>
  <message>
   <source>&amp;Tour</source>
   <translation>&amp;Visite guidée</translation>
  </message>
  <message>
   <source>&amp;What is new</source>
   <translation>&amp;Nouveautés</translation>
  </message>
  <message>
   <source>&amp;Notice about the scores</source>
   <translation>Avis &amp;sur les scores</translation>
  </message>
  <message>
   <source>&amp;Shortcuts and how to read the bars</source>
   <translation>&amp;Touches, et comment lire les barres</translation>
  </message>
  <message>
   <source>&amp;Printable notice …</source>
   <translation>Avis à &amp;imprimer …</translation>
  </message>
  <message>
   <source>&amp;Doctor</source>
   <translation>&amp;Diagnostic</translation>
  </message>
  <message>
   <source>&amp;About EmoScope</source>
   <translation>À &amp;propos d’EmoScope</translation>
  </message>
  <message>
   <source>Open a video file as the live source.</source>
   <translation>Lire une vidéo dans la vue en direct.</translation>
  </message>
  <message>
   <source>Use the camera as the source.</source>
   <translation>Regarder par la caméra.</translation>
  </message>
  <message>
   <source>A part of the screen: a video call, a player. People in it must have agreed.</source>
   <translation>Une partie de l’écran : un appel vidéo, un lecteur. Les personnes visibles doivent avoir donné leur accord.</translation>
  </message>
  <message>
   <source>An IP camera or a live stream by its address.</source>
   <translation>Une caméra IP ou un flux en direct par son adresse.</translation>
  </message>
  <message>
   <source>Shows each new picture added to a folder.</source>
   <translation>Montre chaque nouvelle image qui arrive dans un dossier.</translation>
  </message>
  <message>
   <source>Colour bars instead of a camera, to see whether the rest works.</source>
   <translation>Des barres de couleur au lieu d’une caméra, pour voir si le reste fonctionne.</translation>
  </message>
  <message>
   <source>Play the bundled clip.</source>
   <translation>Lire le clip fourni avec le programme.</translation>
  </message>
  <message>
   <source>Close the camera or video.</source>
   <translation>Fermer la caméra ou la vidéo.</translation>
  </message>
  <message>
   <source>Installed and available models, with size, licence and speed.</source>
   <translation>Quels modèles sont là, lesquels on peut obtenir, et ce que l’on sait de chacun.</translation>
  </message>
  <message>
   <source>Freeze the picture; labels stay editable. At the end of a video: play again.</source>
   <translation>Figer l’image ; les étiquettes restent modifiables. À la fin d’une vidéo : la rejouer.</translation>
  </message>
  <message>
   <source>Save the picture with its scores as an image.</source>
   <translation>Enregistrer l’image avec ses scores.</translation>
  </message>
  <message>
   <source>By a quarter, clockwise; kept for this camera.</source>
   <translation>D’un quart de tour dans le sens horaire ; gardé pour cette caméra.</translation>
  </message>
  <message>
   <source>Pictures a second, exposure, white balance and focus, where the camera offers them.</source>
   <translation>Images par seconde, exposition, balance des blancs et mise au point, si la caméra les propose.</translation>
  </message>
  <message>
   <source>Cycle through show, blur, hide and covering the whole picture.</source>
   <translation>Alterne entre montrer, flouter, masquer et couvrir toute l’image.</translation>
  </message>
  <message>
   <source>Draw over a poster or a screen: faces there are not followed.</source>
   <translation>Dessinez sur une affiche ou un écran : les visages à cet endroit ne sont pas suivis.</translation>
  </message>
  <message>
   <source>Leave out the place where this face is: a poster, a screen.</source>
   <translation>Exclure l’endroit où se trouve ce visage : une affiche, un écran.</translation>
  </message>
  <message>
   <source>Remove all regions that are left out.</source>
   <translation>Rétablir toutes les zones exclues.</translation>
  </message>
  <message>
   <source>Record what is enabled in Settings (scores, embeddings, video).</source>
   <translation>Garder ce que disent les réglages : scores, vecteurs, vidéo.</translation>
  </message>
  <message>
   <source>Name this moment of the recording.</source>
   <translation>Nommer ce moment de l’enregistrement.</translation>
  </message>
  <message>
   <source>Show the frames that the model saw and what each one contributed.</source>
   <translation>Les images que le modèle a vues et ce que chacune a apporté.</translation>
  </message>
  <message>
   <source>Show scores relative to this face's neutral expression. Press again to undo.</source>
   <translation>Montrer les scores de ce visage comme écart à son propre neutre ; de nouveau pour annuler.</translation>
  </message>
  <message>
   <source>Hold the key while the face shows the chosen label, or press it twice.</source>
   <translation>Maintenez la touche pendant que le visage montre l’étiquette choisie, ou appuyez deux fois.</translation>
  </message>
  <message>
   <source>Hold the key while the face shows something other than the chosen label.</source>
   <translation>De même pendant que le visage montre autre chose que l’étiquette choisie.</translation>
  </message>
  <message>
   <source>Send live scores to other programs on this computer.</source>
   <translation>Envoyer les scores en direct à d’autres programmes de cet ordinateur.</translation>
  </message>
  <message>
   <source>Open a second window with large type for an audience.</source>
   <translation>Une seconde fenêtre en grands caractères pour le public.</translation>
  </message>
  <message>
   <source>Analyse whole files and save the results.</source>
   <translation>Évaluer des fichiers du début à la fin et garder le résultat.</translation>
  </message>
  <message>
   <source>Analyse the demo clip and open it, to try things out.</source>
   <translation>Analyser le clip de démonstration et l’ouvrir, pour tout essayer.</translation>
  </message>
  <message>
   <source>Repeat the part that the timeline shows.</source>
   <translation>Lire encore et encore ce que montre la chronologie.</translation>
  </message>
  <message>
   <source>Play recordings with their sound.</source>
   <translation>Lire les enregistrements avec leur son.</translation>
  </message>
  <message>
   <source>Name this moment. Shift-drag on the timeline to mark a range.</source>
   <translation>Nommer ce moment ; Maj et glisser sur la frise marque un passage.</translation>
  </message>
  <message>
   <source>Name the chosen face; faces of one name are one person.</source>
   <translation>Nommer le visage choisi ; les visages d’un même nom sont une seule personne.</translation>
  </message>
  <message>
   <source>Where the program took two people for one face.</source>
   <translation>Là où le programme a pris deux personnes pour un seul visage.</translation>
  </message>
  <message>
   <source>Suggest by look which faces of this recording may be one person's.</source>
   <translation>Proposer, d’après l’apparence, quels visages de cet enregistrement pourraient être d’une même personne.</translation>
  </message>
  <message>
   <source>Control and drag on the timeline marks a stretch to take an example from.</source>
   <translation>Ctrl et glisser sur la frise marque un passage d’où prendre un exemple.</translation>
  </message>
  <message>
   <source>Export as table, subtitles, ELAN, report or annotated video.</source>
   <translation>Tableau, sous-titres, ELAN, rapport ou vidéo avec les scores.</translation>
  </message>
  <message>
   <source>Delete this session and everything stored with it. Asks for confirmation.</source>
   <translation>Supprimer une session avec tout ce qu’EmoScope en garde ; demande d’abord.</translation>
  </message>
  <message>
   <source>Delete sessions older than the limit in Settings. Asks for confirmation.</source>
   <translation>Supprimer les sessions plus anciennes que ne le disent les réglages ; demande d’abord.</translation>
  </message>
  <message>
   <source>A muted label is not scored.</source>
   <translation>Une étiquette muette ne participe pas aux scores.</translation>
  </message>
  <message>
   <source>View the set's examples, leave some out, or delete them.</source>
   <translation>Voir ce que le jeu a appris, écarter des exemples, les supprimer.</translation>
  </message>
  <message>
   <source>Learn from pictures and videos: a folder for each label.</source>
   <translation>Apprendre d’images et de vidéos : un dossier par étiquette.</translation>
  </message>
  <message>
   <source>Score your own labelled folder with several label sets, side by side.</source>
   <translation>Évaluer votre dossier étiqueté avec plusieurs jeux, côte à côte.</translation>
  </message>
  <message>
   <source>A folder with participants, conditions and recordings.</source>
   <translation>Un dossier avec participants, conditions et enregistrements.</translation>
  </message>
  <message>
   <source>Videos and pictures. Nothing is copied.</source>
   <translation>Vidéos et images. Rien n’est copié.</translation>
  </message>
  <message>
   <source>A folder in it, such as P01, is a participant; folders below are conditions.</source>
   <translation>Un dossier qu’il contient, comme P01, est un participant ; les dossiers en dessous sont des conditions.</translation>
  </message>
  <message>
   <source>A row per session: film, participant, condition, group, name, role, note.</source>
   <translation>Une ligne par session : film, participant, condition, group, name, role, note.</translation>
  </message>
  <message>
   <source>Show the chosen session with its scores.</source>
   <translation>Montrer la session choisie avec ses scores.</translation>
  </message>
  <message>
   <source>Give the chosen sessions to a participant, condition or group.</source>
   <translation>Donner les sessions choisies à un participant, une condition ou un groupe.</translation>
  </message>
  <message>
   <source>Give a participant, condition or group another name.</source>
   <translation>Donner un autre nom à un participant, une condition ou un groupe.</translation>
  </message>
  <message>
   <source>Analyse the films of the study.</source>
   <translation>Analyser les films de l’étude.</translation>
  </message>
  <message>
   <source>Set analysis options for the chosen sessions alone.</source>
   <translation>Analyser les sessions choisies autrement que les autres.</translation>
  </message>
  <message>
   <source>Summary, report, pictures and more tables of the study, as files.</source>
   <translation>Résumé, rapport, images et autres tableaux de l’étude, en fichiers.</translation>
  </message>
  <message>
   <source>Files of ELAN, BORIS, PsychoPy or tables, each named as its film or session.</source>
   <translation>Fichiers ELAN, BORIS, PsychoPy ou tableaux, chacun nommé comme son film ou sa session.</translation>
  </message>
  <message>
   <source>In the chosen sessions, or all, name the longest face after the participant.</source>
   <translation>Dans les sessions choisies, ou toutes, nommer le visage le plus long d’après le participant.</translation>
  </message>
  <message>
   <source>Films and results stay where they are.</source>
   <translation>Les films et les résultats restent où ils sont.</translation>
  </message>
  <message>
   <source>Set the new place of films and results.</source>
   <translation>Dire où sont maintenant les films et les résultats.</translation>
  </message>
  <message>
   <source>Delete what undo knows of the study, and names in it. Asks for confirmation.</source>
   <translation>Supprime ce qui est gardé pour annuler les modifications de l’étude, avec les noms qui y figurent. Demande confirmation.</translation>
  </message>
  <message>
   <source>Find any command by its name.</source>
   <translation>Trouver toute commande par son nom.</translation>
  </message>
  <message>
   <source>How to use the window, what the tables hold; without a connection.</source>
   <translation>Comment utiliser la fenêtre, ce que contiennent les tableaux ; sans connexion.</translation>
  </message>
  <message>
   <source>The parts of this window, in six steps.</source>
   <translation>Ce qui se trouve où dans cette fenêtre, en six étapes.</translation>
  </message>
  <message>
   <source>All shortcuts on one page, and how to read the bars.</source>
   <translation>Toutes les touches sur une page, et ce que montrent les barres.</translation>
  </message>
  <message>
   <source>A notice to print and put on the door, in four languages.</source>
   <translation>Une page pour la porte de la salle, en quatre langues.</translation>
  </message>
  <message>
   <source>Versions, runtime, time per stage, and a report to copy.</source>
   <translation>Versions, moteur, temps par étape et un rapport à copier.</translation>
  </message>
  <message>
   <source>shown</source>
   <translation>montrés</translation>
  </message>
  <message>
   <source>blurred</source>
   <translation>flou</translation>
  </message>
  <message>
   <source>hidden</source>
   <translation>masqués</translation>
  </message>
  <message>
   <source>picture covered</source>
   <translation>image couverte</translation>
  </message>
  <message>
   <source>Label added: {name}</source>
   <translation>Étiquette ajoutée : {name}</translation>
  </message>
  <message>
   <source>Label deleted: {name}</source>
   <translation>Étiquette supprimée : {name}</translation>
  </message>
  <message>
   <source>Label renamed: {name}</source>
   <translation>Étiquette renommée : {name}</translation>
  </message>
  <message>
   <source>Label set: {name}</source>
   <translation>Jeu d’étiquettes : {name}</translation>
  </message>
  <message>
   <source>Muted: {name}</source>
   <translation>Muette : {name}</translation>
  </message>
  <message>
   <source>Unmuted: {name}</source>
   <translation>N’est plus muette : {name}</translation>
  </message>
  <message>
   <source>Emotion estimation is running</source>
   <translation>Estimation des émotions en cours</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>en pause</translation>
  </message>
  <message>
   <source>ended</source>
   <translation>terminé</translation>
  </message>
  <message>
   <source>Faces</source>
   <translation>Visages</translation>
  </message>
  <message>
   <source>Emotion estimation is off</source>
   <translation>Estimation des émotions arrêtée</translation>
  </message>
  <message>
   <source>Stop the recording before turning the picture.</source>
   <translation>L’image n’est pas tournée pendant un enregistrement. Terminez-le d’abord.</translation>
  </message>
  <message>
   <source>Stop the recording before changing the resolution.</source>
   <translation>La résolution reste la même pendant un enregistrement. Terminez-le d’abord.</translation>
  </message>
  <message>
   <source>The language will change after this example, or after a restart.</source>
   <translation>La langue change une fois l’exemple pris, ou au prochain démarrage.</translation>
  </message>
  <message>
   <source>The language will change when the files are done, or after a restart.</source>
   <translation>La langue change une fois les fichiers terminés, ou au prochain démarrage.</translation>
  </message>
  <message>
   <source>The label set has changes that are not saved.</source>
   <translation>Le jeu d’étiquettes a des modifications non enregistrées.</translation>
  </message>
  <message>
   <source>Files are still being analysed. Scores so far are kept.</source>
   <translation>Des fichiers sont en cours d’analyse. Ce qui a été évalué est gardé.</translation>
  </message>
  <message>
   <source>A file is still being written. It will be incomplete.</source>
   <translation>Un fichier est en cours d’écriture. Il ne sera pas complet.</translation>
  </message>
  <message>
   <source>A recording is running. It will be stopped and kept.</source>
   <translation>Un enregistrement est en cours. Il est terminé et gardé.</translation>
  </message>
  <message>
   <source>Quit anyway?</source>
   <translation>Quitter quand même ?</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Quitter</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Export again …</source>
   <translation>Exporter de nouveau …</translation>
  </message>
  <message>
   <source>Open a recording first.</source>
   <translation>Ouvrez d’abord un enregistrement.</translation>
  </message>
  <message>
   <source>Writing {path}</source>
   <translation>Écriture de {path}</translation>
  </message>
  <message>
   <source>Saved {path}</source>
   <translation>Enregistré : {path}</translation>
  </message>
  <message numerus="yes">
   <source>{count} files saved in {folder}</source>
   <translation>
    <numerusform>{count} fichier enregistré dans {folder}</numerusform>
    <numerusform>{count} fichiers enregistrés dans {folder}</numerusform>
   </translation>
  </message>
  <message>
   <source>Making the sample recording from the demo clip.</source>
   <translation>L’enregistrement d’exemple est en cours de création à partir du clip de démonstration.</translation>
  </message>
  <message>
   <source>What is new</source>
   <translation>Nouveautés</translation>
  </message>
  <message>
   <source>A face and your words</source>
   <translation>Un visage et vos mots</translation>
  </message>
  <message>
   <source>The picture shows what the camera or video shows. Each face has a frame with the label that fits best right now. Click a face to follow it.</source>
   <translation>L’image montre ce que donne la caméra ou la vidéo. Chaque visage a un cadre avec l’étiquette qui convient le mieux à l’instant. Cliquez sur un visage pour le suivre.</translation>
  </message>
  <message>
   <source>Type any sentence</source>
   <translation>Tapez une phrase</translation>
  </message>
  <message>
   <source>Type a word or a whole sentence here, such as “trying not to laugh”, and press Enter. It is scored at once.</source>
   <translation>Tapez ici un mot ou une phrase entière, comme « se retient de rire », puis appuyez sur Entrée. Elle est évaluée aussitôt.</translation>
  </message>
  <message>
   <source>How to read a bar</source>
   <translation>Comment lire une barre</translation>
  </message>
  <message>
   <source>Length and number say how well the sentence describes how the face looks to the model, compared with the other labels. It is not what the person feels.</source>
   <translation>Longueur et nombre disent à quel point la phrase décrit l’aspect du visage pour le modèle, comparée aux autres étiquettes. Ce n’est pas ce que ressent la personne.</translation>
  </message>
  <message>
   <source>The last 30 seconds</source>
   <translation>Les 30 dernières secondes</translation>
  </message>
  <message>
   <source>One line per label for the face that is selected.</source>
   <translation>Une ligne par étiquette pour le visage choisi.</translation>
  </message>
  <message>
   <source>Record, cover faces, present</source>
   <translation>Enregistrer, masquer, présenter</translation>
  </message>
  <message>
   <source>Record with Ctrl+R, cover faces with B, and open a second window for an audience with F5. Recording shows a red badge.</source>
   <translation>Enregistrez avec Ctrl+R, masquez les visages avec B et ouvrez avec F5 une seconde fenêtre pour le public. Un enregistrement montre un badge rouge.</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>Recordings plays what was analysed and exports tables. Labels shows which sentences the model cannot tell apart. F1 opens help, Ctrl+Shift+P finds any command.</source>
   <translation>Enregistrements lit ce qui a été analysé et exporte des tableaux. Étiquettes montre les phrases que le modèle ne distingue pas. F1 ouvre l’aide, Ctrl+Maj+P trouve toute commande.</translation>
  </message>
  <message>
   <source>This is EmoScope {version}.</source>
   <translation>Voici EmoScope {version}.</translation>
  </message>
  <message>
   <source>Open label set</source>
   <translation>Ouvrir un jeu d’étiquettes</translation>
  </message>
  <message>
   <source>Save label set</source>
   <translation>Enregistrer le jeu d’étiquettes</translation>
  </message>
  <message>
   <source>Export label set</source>
   <translation>Exporter le jeu d’étiquettes</translation>
  </message>
  <message>
   <source>Your sets</source>
   <translation>Jeux personnels</translation>
  </message>
  <message>
   <source>Sets built into EmoScope</source>
   <translation>Jeux fournis avec EmoScope</translation>
  </message>
  <message>
   <source>It holds embeddings of faces, which are personal data. Only you can read the file.</source>
   <translation>Il contient des vecteurs de visages : données personnelles, lisibles par vous seul.</translation>
  </message>
  <message>
   <source>Label sets</source>
   <translation>Jeux d’étiquettes</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Tous les fichiers</translation>
  </message>
  <message>
   <source>Without its examples: they are embeddings of faces.</source>
   <translation>Sans ses exemples : ce sont des vecteurs de visages.</translation>
  </message>
  <message>
   <source>Faces in this region are left out, also of recordings and analyses.</source>
   <translation>Les visages de cette zone sont exclus, aussi des enregistrements et des analyses.</translation>
  </message>
  <message>
   <source>Choose a face first: click on it.</source>
   <translation>Choisissez d’abord un visage : cliquez dessus.</translation>
  </message>
  <message>
   <source>There is no picture to draw on yet.</source>
   <translation>Il n’y a pas encore d’image où dessiner.</translation>
  </message>
  <message>
   <source>Stop the recording before changing what is left out.</source>
   <translation>Ce qui est exclu reste inchangé pendant un enregistrement. Arrêtez-le d’abord.</translation>
  </message>
  <message>
   <source>There are too many regions. Remove some first.</source>
   <translation>Il y a trop de zones. Rétablissez-les d’abord.</translation>
  </message>
  <message>
   <source>Draw a rectangle over what is to be left out. Esc goes back.</source>
   <translation>Dessinez un rectangle sur ce qui doit être exclu. Échap annule.</translation>
  </message>
  <message>
   <source>scores</source>
   <translation>les scores</translation>
  </message>
  <message>
   <source>embeddings</source>
   <translation>vecteurs</translation>
  </message>
  <message>
   <source>video</source>
   <translation>vidéo</translation>
  </message>
  <message>
   <source>Nothing to record yet: wait for the picture and the model.</source>
   <translation>Rien à enregistrer encore : attendez l’image et le modèle.</translation>
  </message>
  <message>
   <source>The video has ended. Space plays it again.</source>
   <translation>La vidéo est terminée. Espace la rejoue.</translation>
  </message>
  <message>
   <source>Before recording, note the consent of the people in view.</source>
   <translation>Avant d’enregistrer, notez l’accord des personnes visibles.</translation>
  </message>
  <message>
   <source>No label to score: add or unmute one before recording.</source>
   <translation>Il n’y a aucune étiquette à évaluer : ajoutez-en une, ou réactivez-en une, avant d’enregistrer.</translation>
  </message>
  <message>
   <source>Nothing to record: scores, embeddings and video are all off in Settings.</source>
   <translation>Scores, vecteurs et vidéo sont tous désactivés dans les réglages : rien à enregistrer.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Réglages</translation>
  </message>
  <message>
   <source>Recording started: {kept}</source>
   <translation>Enregistrement commencé : {kept}</translation>
  </message>
  <message>
   <source>Markers need a recording. Start one with Ctrl+R.</source>
   <translation>Les repères appartiennent à un enregistrement. Ctrl+R en commence un.</translation>
  </message>
  <message>
   <source>Marker {number}</source>
   <translation>Repère {number}</translation>
  </message>
  <message>
   <source>Recording saved. Find it under Recordings: {name}</source>
   <translation>Enregistré. À trouver dans Enregistrements : {name}</translation>
  </message>
  <message>
   <source>{text} at {seconds:.1f} s</source>
   <translation>{text} à {seconds:.1f} s</translation>
  </message>
  <message>
   <source>Clear this list</source>
   <translation>Vider cette liste</translation>
  </message>
  <message>
   <source>No scored face in view.</source>
   <translation>Aucun visage évalué n’est visible.</translation>
  </message>
  <message>
   <source>Watch a folder</source>
   <translation>Surveiller un dossier</translation>
  </message>
  <message>
   <source>Whose face is this?</source>
   <translation>À qui est ce visage ?</translation>
  </message>
  <message>
   <source>Face {number}, as long as it is in view. The name goes into tables and exports; faces of one name are one person.</source>
   <translation>Visage {number}, tant qu’il est visible. Le nom figure dans les tableaux et les exports ; les visages d’un même nom sont une seule personne.</translation>
  </message>
  <message>
   <source>Who is it from here on?</source>
   <translation>Qui est-ce à partir d’ici ?</translation>
  </message>
  <message>
   <source>Face {number} from {time} on.</source>
   <translation>Visage {number} à partir de {time}.</translation>
  </message>
  <message>
   <source>The film of this recording is not here, and looks are compared in it.</source>
   <translation>Le film de cet enregistrement n’est pas là, et les apparences y sont comparées.</translation>
  </message>
  <message>
   <source>Only a camera is mirrored. This video is shown as it is.</source>
   <translation>Seule une caméra est en miroir. Cette vidéo est montrée telle quelle.</translation>
  </message>
  <message>
   <source>A face that is not found cannot be covered.</source>
   <translation>Un visage qui n’est pas détecté ne peut pas être couvert.</translation>
  </message>
  <message>
   <source>Save snapshot</source>
   <translation>Enregistrer l’instantané</translation>
  </message>
  <message>
   <source>Cover the whole picture</source>
   <translation>Couvrir toute l’image</translation>
  </message>
  <message>
   <source>Choose folder …</source>
   <translation>Choisir un dossier …</translation>
  </message>
  <message>
   <source>{path} could not be written. Choose another location.</source>
   <translation>Impossible d’écrire {path}. Choisissez un autre emplacement.</translation>
  </message>
  <message>
   <source>Analyse again</source>
   <translation>Analyser de nouveau</translation>
  </message>
  <message>
   <source>Analyse videos</source>
   <translation>Analyser des vidéos</translation>
  </message>
  <message>
   <source>Open recording</source>
   <translation>Ouvrir un enregistrement</translation>
  </message>
  <message>
   <source>{name} was stopped. Scores so far are kept.</source>
   <translation>{name} a été arrêté. Ce qui a été évalué est gardé.</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Reprendre</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <source>The analysis of {names} was not finished.</source>
   <translation>L’analyse de {names} n’est pas terminée.</translation>
  </message>
  <message>
   <source>The recording {name} was interrupted. What was written is kept.</source>
   <translation>L’enregistrement {name} a été interrompu. Ce qui était écrit est gardé.</translation>
  </message>
  <message>
   <source>This session is still being recorded. Stop the recording first.</source>
   <translation>Cette session est encore en cours d’enregistrement. Terminez d’abord l’enregistrement.</translation>
  </message>
  <message>
   <source>Delete …</source>
   <translation>Supprimer …</translation>
  </message>
  <message>
   <source>Choose a session in the list first.</source>
   <translation>Choisissez d’abord une session dans la liste.</translation>
  </message>
  <message>
   <source>Files are being analysed. Wait until they are done, or cancel first.</source>
   <translation>Des fichiers sont en cours d’analyse. Attendez la fin ou annulez d’abord.</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions are older than {days} days.</source>
   <translation>
    <numerusform>{count} session a plus de {days} jours.</numerusform>
    <numerusform>{count} sessions ont plus de {days} jours.</numerusform>
   </translation>
  </message>
  <message>
   <source>Sessions are kept until you delete them. Set a limit in Settings.</source>
   <translation>Les sessions sont gardées pour toujours. Les réglages peuvent dire après combien de jours elles partent.</translation>
  </message>
  <message>
   <source>An export is still being written. Wait until it is done.</source>
   <translation>Une exportation est en cours. Attendez d’abord sa fin.</translation>
  </message>
  <message>
   <source>No session is older than {days} days.</source>
   <translation>Aucune session n’a plus de {days} jours.</translation>
  </message>
  <message>
   <source>The system asks whether EmoScope may use the camera. It opens when you allow it.</source>
   <translation>Le système demande si EmoScope peut utiliser la caméra. Elle s’ouvre dès que vous l’autorisez.</translation>
  </message>
  <message>
   <source>The system does not let EmoScope use the camera. Allow it in the system's privacy settings, and start EmoScope again.</source>
   <translation>Le système ne laisse pas EmoScope utiliser la caméra. Autorisez-le dans les réglages de confidentialité du système et relancez EmoScope.</translation>
  </message>
  <message>
   <source>Open video</source>
   <translation>Ouvrir une vidéo</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>Utiliser</translation>
  </message>
  <message>
   <source>Camera connected: {name}</source>
   <translation>Caméra branchée : {name}</translation>
  </message>
  <message>
   <source>No camera was found. Connect one, open a video file, or play the demo clip.</source>
   <translation>Aucune caméra trouvée. Branchez-en une, ouvrez une vidéo ou lisez le clip de démonstration.</translation>
  </message>
  <message>
   <source>Open video …</source>
   <translation>Ouvrir une vidéo …</translation>
  </message>
  <message>
   <source>The demo clip is missing. Reinstall EmoScope, or open a video file.</source>
   <translation>Le clip de démonstration manque. Réinstallez EmoScope ou ouvrez une vidéo.</translation>
  </message>
  <message>
   <source>Camera unplugged: {name}</source>
   <translation>Caméra débranchée : {name}</translation>
  </message>
  <message>
   <source>No camera was found, so the demo clip plays. Connect a camera, or open a video of your own.</source>
   <translation>Aucune caméra n’a été trouvée, le clip de démonstration est donc lu. Branchez une caméra, ou ouvrez une vidéo à vous.</translation>
  </message>
  <message>
   <source>{path} no longer exists.</source>
   <translation>{path} n’est plus là.</translation>
  </message>
  <message>
   <source>{name} does not support that resolution; using {width} × {height}.</source>
   <translation>{name} ne donne pas la résolution choisie ; elle donne {width} × {height}.</translation>
  </message>
  <message>
   <source>Keep auto</source>
   <translation>Garder auto</translation>
  </message>
  <message>
   <source>{asked} does not work on this machine; using {got}. {why}.</source>
   <translation>{asked} ne fonctionne pas ici, {got} est donc utilisé. {why}.</translation>
  </message>
  <message>
   <source>{name} is back.</source>
   <translation>{name} est de retour.</translation>
  </message>
  <message>
   <source>Open study</source>
   <translation>Ouvrir une étude</translation>
  </message>
  <message>
   <source>Add recordings</source>
   <translation>Ajouter des enregistrements</translation>
  </message>
  <message>
   <source>Add a folder</source>
   <translation>Ajouter un dossier</translation>
  </message>
  <message>
   <source>Add from a table</source>
   <translation>Ajouter depuis un tableau</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions were taken out. Films and results stay where they are.</source>
   <translation>
    <numerusform>{count} session a été retirée. Les films et les résultats restent où ils sont.</numerusform>
    <numerusform>{count} sessions ont été retirées. Les films et les résultats restent où ils sont.</numerusform>
   </translation>
  </message>
  <message>
   <source>New study here …</source>
   <translation>Nouvelle étude ici …</translation>
  </message>
  <message>
   <source>Choose one session, and show all of them in the study's order.</source>
   <translation>Choisissez une session, et affichez-les toutes dans l’ordre de l’étude.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Annuler</translation>
  </message>
  <message numerus="yes">
   <source>{count} paths changed.</source>
   <translation>
    <numerusform>{count} chemin changé.</numerusform>
    <numerusform>{count} chemins changés.</numerusform>
   </translation>
  </message>
  <message>
   <source>Tables</source>
   <translation>Tableaux</translation>
  </message>
  <message>
   <source>There is no study in {folder}.</source>
   <translation>Il n’y a pas d’étude dans {folder}.</translation>
  </message>
  <message>
   <source>{name} is not analysed yet.</source>
   <translation>{name} n’est pas encore analysée.</translation>
  </message>
  <message>
   <source>Neither film nor results of {name} were found: {place}</source>
   <translation>Ni le film ni les résultats de {name} ne sont ici : {place}</translation>
  </message>
  <message>
   <source>Import markers</source>
   <translation>Importer des repères</translation>
  </message>
  <message numerus="yes">
   <source>{count} markers imported.</source>
   <translation>
    <numerusform>{count} repère importé.</numerusform>
    <numerusform>{count} repères importés.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The longest face was named in {count} sessions.</source>
   <translation>
    <numerusform>Le visage le plus long a été nommé dans {count} session.</numerusform>
    <numerusform>Le visage le plus long a été nommé dans {count} sessions.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Undone in {count} sessions.</source>
   <translation>
    <numerusform>Annulé dans {count} session.</numerusform>
    <numerusform>Annulé dans {count} sessions.</numerusform>
   </translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>et {count} autres</translation>
  </message>
  <message>
   <source>No analysed session has the name of {file}.</source>
   <translation>Aucune session analysée ne porte le nom de {file}.</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Montrer</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions are analysed.</source>
   <translation>
    <numerusform>{count} session est analysée.</numerusform>
    <numerusform>{count} sessions sont analysées.</numerusform>
   </translation>
  </message>
  <message>
   <source>The study's analysis has ended</source>
   <translation>L’analyse de l’étude est terminée</translation>
  </message>
  <message numerus="yes">
   <source>{count} are not: the queue says why.</source>
   <translation>
    <numerusform>{count} ne l’est pas : la file dit pourquoi.</numerusform>
    <numerusform>{count} ne le sont pas : la file dit pourquoi.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} examples were taught in another source, maybe with somebody else: they do not count here.</source>
   <translation>
    <numerusform>{count} exemple a été montré dans une autre source, peut-être avec quelqu’un d’autre : il ne compte pas ici.</numerusform>
    <numerusform>{count} exemples ont été montrés dans une autre source, peut-être avec quelqu’un d’autre : ils ne comptent pas ici.</numerusform>
   </translation>
  </message>
  <message>
   <source>An example keeps an embedding of the face: first note the consent of the people in view.</source>
   <translation>Un exemple conserve un vecteur du visage : notez d’abord l’accord des personnes visibles.</translation>
  </message>
  <message>
   <source>Not …</source>
   <translation>Pas …</translation>
  </message>
  <message>
   <source>A folder with a folder for each label</source>
   <translation>Un dossier avec un dossier par étiquette</translation>
  </message>
  <message>
   <source>Let them count</source>
   <translation>Les prendre en compte</translation>
  </message>
  <message>
   <source>Add them to this set</source>
   <translation>Les ajouter à ce jeu</translation>
  </message>
  <message>
   <source>Select the label to teach first.</source>
   <translation>Choisissez d’abord l’étiquette à enseigner.</translation>
  </message>
  <message>
   <source>No consent is noted with this recording, so nothing of it is kept as an example.</source>
   <translation>Aucun accord n’est noté avec cet enregistrement : rien n’en est gardé comme exemple.</translation>
  </message>
  <message>
   <source>The examples of this set were taught with {name} {version}; with the model in use the sentences count alone. Teach again, or choose that model.</source>
   <translation>Les exemples de ce jeu viennent de {name} {version} ; avec le modèle actuel, seules les phrases comptent. Recommencez, ou choisissez ce modèle.</translation>
  </message>
  <message>
   <source>Teach again</source>
   <translation>Réapprendre</translation>
  </message>
  <message>
   <source>An earlier version was taught: {labels}. These examples are not used yet.</source>
   <translation>Une version antérieure a appris : {labels}. Ces exemples ne sont pas encore utilisés.</translation>
  </message>
  <message>
   <source>Delete earlier edits, and names in them? They cannot be taken back then.</source>
   <translation>Supprimer les modifications passées, avec les noms qui y figurent ? Elles ne pourront plus être annulées.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Theme: as the system</source>
   <translation>Thème : comme le système</translation>
  </message>
  <message>
   <source>Theme: dark</source>
   <translation>Thème : sombre</translation>
  </message>
  <message>
   <source>Theme: light</source>
   <translation>Thème : clair</translation>
  </message>
  <message>
   <source>Use label set: {name}</source>
   <translation>Utiliser le jeu : {name}</translation>
  </message>
  <message>
   <source>The notice is in {path}</source>
   <translation>L’avis est dans {path}</translation>
  </message>
  <message>
   <source>{0} cannot be written ({1})</source>
   <translation>{0} ne peut pas être écrit ({1})</translation>
  </message>
  <message>
   <source>Choose another location</source>
   <translation>Choisissez un autre endroit</translation>
  </message>
  <message>
   <source>Free some space</source>
   <translation>Libérez de la place</translation>
  </message>
  <message>
   <source>The annotated video needs the video itself</source>
   <translation>La vidéo annotée a besoin de la vidéo elle-même</translation>
  </message>
  <message>
   <source>The disk is full while writing {0}</source>
   <translation>Le disque est plein pendant l’écriture de {0}</translation>
  </message>
  <message>
   <source>Free some space and try again</source>
   <translation>Libérez de la place et réessayez</translation>
  </message>
  <message>
   <source>{0} is open in another program</source>
   <translation>{0} est ouvert dans un autre programme</translation>
  </message>
  <message>
   <source>Close it there and try again</source>
   <translation>Fermez-le là-bas et réessayez</translation>
  </message>
  <message>
   <source>{0} cannot be written: no permission</source>
   <translation>{0} ne peut pas être écrit : accès refusé</translation>
  </message>
  <message>
   <source>Choose another folder</source>
   <translation>Choisissez un autre dossier</translation>
  </message>
  <message>
   <source>{0} is a file, not a folder</source>
   <translation>{0} est un fichier, pas un dossier</translation>
  </message>
  <message>
   <source>A folder above {0} is a file</source>
   <translation>Un dossier au-dessus de {0} est un fichier</translation>
  </message>
  <message>
   <source>The name {0} is too long</source>
   <translation>Le nom {0} est trop long</translation>
  </message>
  <message>
   <source>Choose a shorter one</source>
   <translation>Choisissez-en un plus court</translation>
  </message>
  <message>
   <source>The settings could not be saved</source>
   <translation>Les réglages n’ont pas pu être enregistrés</translation>
  </message>
  <message>
   <source>{0} could not be read, so the settings are back to their defaults; the old file is kept beside it</source>
   <translation>{0} n’a pas pu être lu, les réglages sont donc revenus à leurs valeurs initiales ; l’ancien fichier est gardé à côté</translation>
  </message>
  <message>
   <source>Some settings in {0} were not valid and are back to their defaults: {1}</source>
   <translation>Certains réglages de {0} n’étaient pas valides et sont revenus à leurs valeurs initiales : {1}</translation>
  </message>
  <message>
   <source>Something unexpected went wrong ({0})</source>
   <translation>Quelque chose d’inattendu s’est produit ({0})</translation>
  </message>
  <message>
   <source>There is a {0} already</source>
   <translation>Il y a déjà un fichier {0}</translation>
  </message>
  <message>
   <source>Give its whole name to replace it</source>
   <translation>Donnez son nom complet pour le remplacer</translation>
  </message>
  <message>
   <source>{0} is for the results of the session in that folder</source>
   <translation>{0} est pour les résultats de la session de ce dossier</translation>
  </message>
  <message>
   <source>Choose another name or folder</source>
   <translation>Choisissez un autre nom ou un autre dossier</translation>
  </message>
  <message>
   <source>SPSS files need pyreadstat, which is not installed</source>
   <translation>Les fichiers SPSS ont besoin de pyreadstat, qui n’est pas installé</translation>
  </message>
  <message>
   <source>The annotated video was stopped</source>
   <translation>La vidéo annotée a été arrêtée</translation>
  </message>
  <message>
   <source>The annotated video of {0} is without sound ({1})</source>
   <translation>La vidéo annotée de {0} est sans son ({1})</translation>
  </message>
  <message>
   <source>Of {0} pictures {1} were covered face by face and {2} whole, because their faces could not be located reliably</source>
   <translation>Sur {0} images, {1} ont été masquées visage par visage et {2} en entier, car la place des visages n’était pas sûre</translation>
  </message>
  <message>
   <source>Check the film before you share it: clothes, surroundings and what no detector takes for a face are not covered</source>
   <translation>Regardez le film avant de le transmettre : les vêtements, les lieux et ce qu’aucun détecteur ne prend pour un visage ne sont pas masqués</translation>
  </message>
  <message>
   <source>{0} of them show many people</source>
   <translation>{0} d’entre elles montrent beaucoup de personnes</translation>
  </message>
  <message>
   <source>Somebody in profile or turned away may not be covered there</source>
   <translation>Une personne de profil ou détournée peut y rester visible</translation>
  </message>
  <message>
   <source>The sound is the video's own, voices too</source>
   <translation>Le son est celui de la vidéo, voix comprises</translation>
  </message>
  <message>
   <source>{0} pictures are missing in the video: it could not be written fast enough</source>
   <translation>Il manque {0} images dans la vidéo : elle n’a pas pu être écrite assez vite</translation>
  </message>
  <message>
   <source>Install EmoScope with the extra spss, or choose the table (CSV)</source>
   <translation>Installez EmoScope avec le supplément spss, ou choisissez le tableau (CSV)</translation>
  </message>
  <message>
   <source>Put it back where it was when it was analysed</source>
   <translation>Remettez-la où elle était lors de l’analyse</translation>
  </message>
  <message>
   <source>Export it again</source>
   <translation>Exportez-la de nouveau</translation>
  </message>
  <message>
   <source>The voices can be recognised</source>
   <translation>Les voix sont reconnaissables</translation>
  </message>
  <message>
   <source>{0} has no list called labels</source>
   <translation>{0} n’a pas de liste nommée labels</translation>
  </message>
  <message>
   <source>Start it with `labels:` and a list of names</source>
   <translation>Commencez par `labels:` et une liste de noms</translation>
  </message>
  <message>
   <source>{0} are label sets, not labels</source>
   <translation>{0} sont des jeux d’étiquettes, pas des étiquettes</translation>
  </message>
  <message>
   <source>Name one of them, or write the labels themselves</source>
   <translation>Nommez l’un d’eux, ou écrivez les étiquettes elles-mêmes</translation>
  </message>
  <message>
   <source>{0} has no labels</source>
   <translation>{0} n’a pas d’étiquettes</translation>
  </message>
  <message>
   <source>Add at least one</source>
   <translation>Ajoutez-en au moins une</translation>
  </message>
  <message>
   <source>{0} has {1} labels</source>
   <translation>{0} a {1} étiquettes</translation>
  </message>
  <message>
   <source>The limit is {0}</source>
   <translation>Il y en a {0} au plus</translation>
  </message>
  <message>
   <source>There is no label file {0}</source>
   <translation>Il n’y a pas de fichier d’étiquettes {0}</translation>
  </message>
  <message>
   <source>Check the path</source>
   <translation>Vérifiez le chemin</translation>
  </message>
  <message>
   <source>{0} has no name</source>
   <translation>{0} n’a pas de nom</translation>
  </message>
  <message>
   <source>{0} is empty</source>
   <translation>{0} est vide</translation>
  </message>
  <message>
   <source>Write some text</source>
   <translation>Écrivez un texte</translation>
  </message>
  <message>
   <source>{0} is {1} characters long</source>
   <translation>{0} compte {1} caractères</translation>
  </message>
  <message>
   <source>{0} is too large for a label set</source>
   <translation>{0} est trop grand pour un jeu d’étiquettes</translation>
  </message>
  <message>
   <source>It may have up to 4 MB</source>
   <translation>4 Mo au plus</translation>
  </message>
  <message>
   <source>{0} is not UTF-8 text</source>
   <translation>{0} n’est pas du texte UTF-8</translation>
  </message>
  <message>
   <source>Save it as UTF-8 and try again</source>
   <translation>Enregistrez-le en UTF-8 et réessayez</translation>
  </message>
  <message>
   <source>{0}: the label "{1}" appears twice</source>
   <translation>{0} : l’étiquette « {1} » y est deux fois</translation>
  </message>
  <message>
   <source>Rename or remove one</source>
   <translation>Renommez-en ou supprimez-en une</translation>
  </message>
  <message>
   <source>{0}: "{1}" is the name of a column in the results</source>
   <translation>{0} : « {1} » est le nom d’une colonne des résultats</translation>
  </message>
  <message>
   <source>EmoScope itself answers "{0}" where no label fits</source>
   <translation>EmoScope répond lui-même « {0} » quand aucune étiquette ne convient</translation>
  </message>
  <message>
   <source>Choose another name for the label</source>
   <translation>Choisissez un autre nom pour l’étiquette</translation>
  </message>
  <message>
   <source>{0}: colour must look like #1a2b3c</source>
   <translation>{0} : une couleur s’écrit comme #1a2b3c</translation>
  </message>
  <message>
   <source>There are: {0}</source>
   <translation>Il y a : {0}</translation>
  </message>
  <message>
   <source>{0}: this is not valid YAML</source>
   <translation>{0} : ce n’est pas du YAML valide</translation>
  </message>
  <message>
   <source>{0}, line {1}: this is not valid YAML</source>
   <translation>{0}, ligne {1} : ce n’est pas du YAML valide</translation>
  </message>
  <message>
   <source>{0}: this is not valid JSON</source>
   <translation>{0} : ce n’est pas du JSON valide</translation>
  </message>
  <message>
   <source>{0}, line {1}: this is not valid JSON</source>
   <translation>{0}, ligne {1} : ce n’est pas du JSON valide</translation>
  </message>
  <message>
   <source>Write it like {"labels": ["bored", "amused"]}</source>
   <translation>Écrivez-le ainsi : {"labels": ["bored", "amused"]}</translation>
  </message>
  <message>
   <source>This label set has no file yet</source>
   <translation>Ce jeu d’étiquettes n’a pas encore de fichier</translation>
  </message>
  <message>
   <source>Choose where to save it</source>
   <translation>Choisissez où l’enregistrer</translation>
  </message>
  <message>
   <source>Write one label per line</source>
   <translation>Écrivez une étiquette par ligne</translation>
  </message>
  <message>
   <source>{0} has headings and no labels</source>
   <translation>{0} a des titres et pas d’étiquettes</translation>
  </message>
  <message>
   <source>{0}: the weight "{1}" is not a number</source>
   <translation>{0} : le poids « {1} » n’est pas un nombre</translation>
  </message>
  <message>
   <source>Write for example 1.5</source>
   <translation>Écrivez par exemple 1.5</translation>
  </message>
  <message>
   <source>There is no sentence to try</source>
   <translation>Il n’y a pas de phrase à essayer</translation>
  </message>
  <message>
   <source>Type one</source>
   <translation>Tapez-en une</translation>
  </message>
  <message>
   <source>Write a name, or a mapping with `name:`</source>
   <translation>Écrivez un nom, ou une table avec `name:`</translation>
  </message>
  <message>
   <source>{0}: labels must be a list</source>
   <translation>{0} : labels doit être une liste</translation>
  </message>
  <message>
   <source>Write one `- name` per line</source>
   <translation>Écrivez un `- name` par ligne</translation>
  </message>
  <message>
   <source>It is {0}</source>
   <translation>C’est {0}</translation>
  </message>
  <message>
   <source>{0}: muted must be true or false</source>
   <translation>{0} : muted doit être true ou false</translation>
  </message>
  <message>
   <source>{0}: weight must be a number above 0, up to 1000</source>
   <translation>{0} : le poids doit être un nombre au-dessus de 0, jusqu’à 1000</translation>
  </message>
  <message>
   <source>1 is neutral</source>
   <translation>1 est neutre</translation>
  </message>
  <message>
   <source>{0}: YAML does not read yes, on or true as text</source>
   <translation>{0} : YAML ne lit pas yes, on ou true comme du texte</translation>
  </message>
  <message>
   <source>{0}: YAML does not read no, off or false as text</source>
   <translation>{0} : YAML ne lit pas no, off ou false comme du texte</translation>
  </message>
  <message>
   <source>{0}: YAML reads {1} as a date and not as text</source>
   <translation>{0} : YAML lit {1} comme une date et non comme du texte</translation>
  </message>
  <message>
   <source>Put the label in quotes, for example - "no"</source>
   <translation>Mettez l’étiquette entre guillemets, par exemple - "no"</translation>
  </message>
  <message>
   <source>Put the label in quotes, for example - "bored: very"</source>
   <translation>Mettez l’étiquette entre guillemets, par exemple - "bored: very"</translation>
  </message>
  <message>
   <source>Write a name</source>
   <translation>Écrivez un nom</translation>
  </message>
  <message>
   <source>{0} has no name: YAML takes the colon after {1} for its own</source>
   <translation>{0} n’a pas de nom : YAML prend pour lui les deux-points après {1}</translation>
  </message>
  <message>
   <source>{0}: {1} is not known here</source>
   <translation>{0} : {1} n’est pas connu ici</translation>
  </message>
  <message>
   <source>Known: {0}</source>
   <translation>Connus : {0}</translation>
  </message>
  <message>
   <source>{0} must be a number from 0 to 1</source>
   <translation>{0} doit être un nombre de 0 à 1</translation>
  </message>
  <message>
   <source>0 is for strong expressions only</source>
   <translation>0 est pour les expressions fortes seulement</translation>
  </message>
  <message>
   <source>{0} must be a list of sentences</source>
   <translation>{0} doit être une liste de phrases</translation>
  </message>
  <message>
   <source>Write one per line</source>
   <translation>Écrivez-en une par ligne</translation>
  </message>
  <message>
   <source>{0} has {1} entries</source>
   <translation>{0} a {1} entrées</translation>
  </message>
  <message>
   <source>{0} must be text</source>
   <translation>{0} doit être du texte</translation>
  </message>
  <message>
   <source>Put it in quotes</source>
   <translation>Mettez-le entre guillemets</translation>
  </message>
  <message>
   <source>{0}: the template "{1}" has no {}</source>
   <translation>{0} : il manque {} dans le modèle « {1} »</translation>
  </message>
  <message>
   <source>Put {} where the label's sentence belongs</source>
   <translation>Mettez {} là où va la phrase de l’étiquette</translation>
  </message>
  <message>
   <source>{0} is damaged ({1})</source>
   <translation>{0} est endommagé ({1})</translation>
  </message>
  <message>
   <source>{0}: "{1}" is damaged</source>
   <translation>{0} : « {1} » est endommagé</translation>
  </message>
  <message>
   <source>This pack has one way to measure only</source>
   <translation>Ce paquet ne mesure que d’une façon</translation>
  </message>
  <message>
   <source>There is no bank "{0}"</source>
   <translation>Il n’y a pas de banque « {0} »</translation>
  </message>
  <message>
   <source>Use {0} or {1}</source>
   <translation>Utilisez {0} ou {1}</translation>
  </message>
  <message>
   <source>{0} is not a sensitivity</source>
   <translation>{0} n’est pas une sensibilité</translation>
  </message>
  <message>
   <source>Use a number from 0 to 1</source>
   <translation>Utilisez un nombre de 0 à 1</translation>
  </message>
  <message>
   <source>Sensitivity 0 is the bank ferplus</source>
   <translation>La sensibilité 0 est la banque ferplus</translation>
  </message>
  <message>
   <source>Use a number above 0</source>
   <translation>Utilisez un nombre au-dessus de 0</translation>
  </message>
  <message>
   <source>The bank ferplus has no sensitivity to set</source>
   <translation>La banque ferplus n’a pas de sensibilité à régler</translation>
  </message>
  <message>
   <source>Not known to {0}: {1}</source>
   <translation>{0} ne connaît pas : {1}</translation>
  </message>
  <message>
   <source>Their scores mean nothing; teach them by example</source>
   <translation>Leurs scores ne veulent rien dire ; apprenez-les par l’exemple</translation>
  </message>
  <message>
   <source>"{0}" has {1} parts</source>
   <translation>« {0} » a {1} parties</translation>
  </message>
  <message>
   <source>Use one "then": "worried, then relieved"</source>
   <translation>Utilisez un seul « then » : "worried, then relieved"</translation>
  </message>
  <message>
   <source>There is nothing to look for</source>
   <translation>Il n’y a rien à chercher</translation>
  </message>
  <message>
   <source>Say what the face does: "a smile"</source>
   <translation>Dites ce que fait le visage : "a smile"</translation>
  </message>
  <message>
   <source>That would be {0}{1} examples</source>
   <translation>Cela ferait {0}{1} exemples</translation>
  </message>
  <message>
   <source>Few examples: {0}</source>
   <translation>Peu d’exemples : {0}</translation>
  </message>
  <message>
   <source>Below {0} of a label its figure says little</source>
   <translation>Au-dessous de {0} par étiquette, le chiffre dit peu</translation>
  </message>
  <message>
   <source>Save a set from here to see how such a file looks</source>
   <translation>Enregistrez un jeu d’ici pour voir à quoi ressemble un tel fichier</translation>
  </message>
  <message>
   <source>Forget the taught example and teach again</source>
   <translation>Oubliez l’exemple appris et recommencez</translation>
  </message>
  <message>
   <source>Forget the taught examples and teach again</source>
   <translation>Oubliez les exemples appris et recommencez</translation>
  </message>
  <message>
   <source>Leave the sensitivity as it is</source>
   <translation>Laissez la sensibilité telle quelle</translation>
  </message>
  <message>
   <source>Use one of the two</source>
   <translation>Utilisez l’un des deux</translation>
  </message>
  <message>
   <source>Teach it again with this model, or use that one</source>
   <translation>Apprenez-le de nouveau avec ce modèle, ou utilisez celui-là</translation>
  </message>
  <message>
   <source>The camera could not be opened yet</source>
   <translation>La caméra n’a pas encore pu être ouverte</translation>
  </message>
  <message>
   <source>Answer the system's question whether this program may use it</source>
   <translation>Répondez à la question du système : ce programme peut-il l’utiliser</translation>
  </message>
  <message>
   <source>The camera's picture is black</source>
   <translation>L’image de la caméra est noire</translation>
  </message>
  <message>
   <source>Open its shutter, take off its cover, switch on a light, or allow the camera in the system's privacy settings</source>
   <translation>Ouvrez son volet, ôtez son cache, allumez la lumière, ou autorisez la caméra dans les réglages de confidentialité du système</translation>
  </message>
  <message>
   <source>Something covers the camera's lens</source>
   <translation>Quelque chose couvre l’objectif de la caméra</translation>
  </message>
  <message>
   <source>Take it away, or clean the lens</source>
   <translation>Enlevez-le ou nettoyez l’objectif</translation>
  </message>
  <message>
   <source>The camera's picture stands still</source>
   <translation>L’image de la caméra est figée</translation>
  </message>
  <message>
   <source>If nothing is paused in the camera's own program, plug it in again</source>
   <translation>Si rien n’est en pause dans le programme de la caméra, rebranchez-la</translation>
  </message>
  <message>
   <source>Waiting for the first picture</source>
   <translation>En attente de la première image</translation>
  </message>
  <message>
   <source>{0} does not answer ({1})</source>
   <translation>{0} ne répond pas ({1})</translation>
  </message>
  <message>
   <source>Check the address, the device and the network</source>
   <translation>Vérifiez l’adresse, l’appareil et le réseau</translation>
  </message>
  <message>
   <source>{0} cannot be read as live video ({1})</source>
   <translation>{0} ne peut pas être lu comme vidéo en direct ({1})</translation>
  </message>
  <message>
   <source>{0} has stopped sending</source>
   <translation>{0} n’envoie plus rien</translation>
  </message>
  <message>
   <source>{0} leads to another server ({1})</source>
   <translation>{0} mène à un autre serveur ({1})</translation>
  </message>
  <message>
   <source>Type that server's own address if you trust it</source>
   <translation>Saisissez l’adresse de ce serveur si vous lui faites confiance</translation>
  </message>
  <message>
   <source>{0} needs a name and a password, or rejected these</source>
   <translation>{0} demande un nom et un mot de passe, ou en connaît d’autres</translation>
  </message>
  <message>
   <source>{0} has nothing at this address</source>
   <translation>{0} n’a rien à cette adresse</translation>
  </message>
  <message>
   <source>{0}:// addresses are not supported</source>
   <translation>Les adresses {0}:// ne sont pas lues</translation>
  </message>
  <message>
   <source>Supported are {0}</source>
   <translation>Possibles : {0}</translation>
  </message>
  <message>
   <source>This is not an address</source>
   <translation>Ce n’est pas une adresse</translation>
  </message>
  <message>
   <source>Write it like rtsp://192.168.1.20/stream</source>
   <translation>Écrivez-la comme rtsp://192.168.1.20/stream</translation>
  </message>
  <message>
   <source>There is no folder {0}</source>
   <translation>Il n’y a pas de dossier {0}</translation>
  </message>
  <message>
   <source>Make it, or choose another</source>
   <translation>Créez-le ou choisissez-en un autre</translation>
  </message>
  <message>
   <source>There is no screen {0}</source>
   <translation>Il n’y a pas d’écran {0}</translation>
  </message>
  <message>
   <source>The screen cannot be read ({0})</source>
   <translation>L’écran ne peut pas être lu ({0})</translation>
  </message>
  <message>
   <source>macOS does not allow it yet</source>
   <translation>macOS ne l’autorise pas encore</translation>
  </message>
  <message>
   <source>Start EmoScope in a session with a screen</source>
   <translation>Lancez EmoScope dans une session avec écran</translation>
  </message>
  <message>
   <source>Wayland lets no program read the screen by itself</source>
   <translation>Wayland ne laisse aucun programme lire l’écran de lui-même</translation>
  </message>
  <message>
   <source>Share the screen with OBS and choose its virtual camera, or log in with X11</source>
   <translation>Partagez l’écran avec OBS et choisissez sa caméra virtuelle, ou ouvrez une session X11</translation>
  </message>
  <message>
   <source>Allow it in System Settings, Privacy, Screen Recording</source>
   <translation>Autorisez-le dans Réglages Système, Confidentialité, Enregistrement de l’écran</translation>
  </message>
  <message>
   <source>The part {0} lies outside of the screens</source>
   <translation>La partie {0} se trouve hors des écrans</translation>
  </message>
  <message>
   <source>Together they have {0} x {1}</source>
   <translation>Ensemble, ils font {0} x {1}</translation>
  </message>
  <message>
   <source>The screen can no longer be read ({0})</source>
   <translation>L’écran ne peut plus être lu ({0})</translation>
  </message>
  <message>
   <source>This computer has {0}</source>
   <translation>Cet ordinateur en a {0}</translation>
  </message>
  <message>
   <source>"screen:{0}" is not a screen or a part of one</source>
   <translation>« screen:{0} » n’est ni un écran ni une partie d’écran</translation>
  </message>
  <message>
   <source>The part of the screen is too small ({0} x {1})</source>
   <translation>La partie de l’écran est trop petite ({0} x {1})</translation>
  </message>
  <message>
   <source>Take at least {0} x {1} pixels</source>
   <translation>Prenez au moins {0} x {1} pixels</translation>
  </message>
  <message>
   <source>{0} has started again with another size</source>
   <translation>{0} a redémarré avec une autre taille</translation>
  </message>
  <message>
   <source>{0} gives no pictures</source>
   <translation>{0} ne donne pas d’images</translation>
  </message>
  <message>
   <source>Check that it runs, and try again</source>
   <translation>Vérifiez qu’il fonctionne, et réessayez</translation>
  </message>
  <message>
   <source>{0} has no picture track</source>
   <translation>{0} n’a pas de piste d’images</translation>
  </message>
  <message>
   <source>{0} sends pictures that are too large</source>
   <translation>{0} envoie des images trop grandes</translation>
  </message>
  <message>
   <source>No source was named</source>
   <translation>Aucune source n’a été nommée</translation>
  </message>
  <message>
   <source>"{0}" names nothing</source>
   <translation>« {0} » ne désigne rien</translation>
  </message>
  <message>
   <source>{0} names something that is not a web address ({1})</source>
   <translation>{0} désigne quelque chose qui n’est pas une adresse web ({1})</translation>
  </message>
  <message>
   <source>Only what is on the same server is read</source>
   <translation>Seul ce qui est sur le même serveur est lu</translation>
  </message>
  <message>
   <source>{0} refuses this address</source>
   <translation>{0} refuse cette adresse</translation>
  </message>
  <message>
   <source>{0} answers with {1}</source>
   <translation>{0} répond {1}</translation>
  </message>
  <message>
   <source>{0} may not be read ({1})</source>
   <translation>{0} ne peut pas être lu ({1})</translation>
  </message>
  <message>
   <source>{0} cannot be loaded: Windows lacks a library that it needs</source>
   <translation>{0} ne peut pas être chargé : il manque à Windows une bibliothèque nécessaire</translation>
  </message>
  <message>
   <source>{0} cannot be loaded: this system has no {1}</source>
   <translation>{0} ne peut pas être chargé : ce système n’a pas {1}</translation>
  </message>
  <message>
   <source>OpenVINO finds no {0} here</source>
   <translation>OpenVINO ne trouve pas de {0} ici</translation>
  </message>
  <message>
   <source>Use the runtime openvino, on the CPU</source>
   <translation>Utilisez le moteur openvino, sur le processeur</translation>
  </message>
  <message>
   <source>torch finds no Apple graphics here</source>
   <translation>torch ne trouve pas de carte graphique Apple ici</translation>
  </message>
  <message>
   <source>Use a runtime for the CPU, openvino or torch</source>
   <translation>Utilisez un moteur pour le processeur, openvino ou torch</translation>
  </message>
  <message>
   <source>Draw the part again</source>
   <translation>Tracez la partie de nouveau</translation>
  </message>
  <message>
   <source>Choose it in the list of sources</source>
   <translation>Choisissez-la dans la liste des sources</translation>
  </message>
  <message>
   <source>Write them in the dialog</source>
   <translation>Saisissez-les dans la boîte de dialogue</translation>
  </message>
  <message>
   <source>No scored frame lies in an annotation with one of the session's labels</source>
   <translation>Aucune image notée n’est dans une annotation avec une étiquette de la session</translation>
  </message>
  <message>
   <source>The session's labels are: {0}</source>
   <translation>Les étiquettes de la session sont : {0}</translation>
  </message>
  <message>
   <source>{0} is too large for annotations</source>
   <translation>{0} est trop grand pour des annotations</translation>
  </message>
  <message>
   <source>{0} has a document type, which ELAN files do not have</source>
   <translation>{0} a un type de document, que les fichiers ELAN n’ont pas</translation>
  </message>
  <message>
   <source>{0} has no annotations</source>
   <translation>{0} n’a pas d’annotations</translation>
  </message>
  <message>
   <source>{0} has no tier "{1}"</source>
   <translation>{0} n’a pas de piste « {1} »</translation>
  </message>
  <message>
   <source>It has: {0}</source>
   <translation>Présents : {0}</translation>
  </message>
  <message>
   <source>{0}, line {1}: the end is not after the start</source>
   <translation>{0}, ligne {1} : la fin n’est pas après le début</translation>
  </message>
  <message>
   <source>{0}, line {1}: there are no times</source>
   <translation>{0}, ligne {1} : il manque les temps</translation>
  </message>
  <message>
   <source>{0}, line {1}: "{2}" is not a number</source>
   <translation>{0}, ligne {1} : « {2} » n’est pas un nombre</translation>
  </message>
  <message>
   <source>{0}: "{1}" is not a number</source>
   <translation>{0} : « {1} » n’est pas un nombre</translation>
  </message>
  <message>
   <source>Give an ELAN file (.eaf), ELAN's tab-delimited export, or a table with the columns{0}</source>
   <translation>Donnez un fichier ELAN (.eaf), l’export d’ELAN à tabulations, ou un tableau avec les colonnes{0}</translation>
  </message>
  <message>
   <source>Give an ELAN file (.eaf), a BORIS project or its exported events, a PsychoPy .csv or .log, or a table with the columns time_s and text</source>
   <translation>Donnez un fichier ELAN (.eaf), un projet BORIS ou ses événements exportés, un .csv ou .log de PsychoPy, ou un tableau avec les colonnes time_s et text</translation>
  </message>
  <message>
   <source>{0} has no "{1}"</source>
   <translation>{0} n’a pas de « {1} »</translation>
  </message>
  <message>
   <source>{0} has no event "{1}"</source>
   <translation>{0} n’a pas d’événement « {1} »</translation>
  </message>
  <message>
   <source>{0} has no markers</source>
   <translation>{0} n’a pas de repères</translation>
  </message>
  <message>
   <source>{0} has several observations</source>
   <translation>{0} a plusieurs observations</translation>
  </message>
  <message>
   <source>{0} is not a BORIS project</source>
   <translation>{0} n’est pas un projet BORIS</translation>
  </message>
  <message>
   <source>{0} is too large for markers</source>
   <translation>{0} est trop grand pour des repères</translation>
  </message>
  <message>
   <source>"{0}" at {1} s is a moment, and only stretches can be left out</source>
   <translation>« {0} » à {1} s est un instant, et seuls des passages peuvent être exclus</translation>
  </message>
  <message>
   <source>"{0}" is more than one key</source>
   <translation>« {0} » est plus d’une touche</translation>
  </message>
  <message>
   <source>Give one letter or digit</source>
   <translation>Donnez une lettre ou un chiffre</translation>
  </message>
  <message>
   <source>"{0}" is not a colour</source>
   <translation>« {0} » n’est pas une couleur</translation>
  </message>
  <message>
   <source>Write it like #0072b2</source>
   <translation>Écrivez-la comme #0072b2</translation>
  </message>
  <message>
   <source>The key "{0}" sets "{1}"</source>
   <translation>La touche « {0} » pose « {1} »</translation>
  </message>
  <message>
   <source>Check their texts in the file</source>
   <translation>Regardez leurs textes dans le fichier</translation>
  </message>
  <message>
   <source>{0} has none of these events</source>
   <translation>{0} n’a aucun de ces événements</translation>
  </message>
  <message>
   <source>{0} has no columns of times and texts</source>
   <translation>{0} n’a pas de colonnes de temps et de textes</translation>
  </message>
  <message>
   <source>Give a table with the columns time_s and text, and end_s for stretches</source>
   <translation>Donnez un tableau avec les colonnes time_s et text, et end_s pour les passages</translation>
  </message>
  <message>
   <source>Give seconds, or 0:01:02.5</source>
   <translation>Donnez des secondes, ou 0:01:02.5</translation>
  </message>
  <message>
   <source>{0}, line {1}: "{2}" is not a time</source>
   <translation>{0}, ligne {1} : « {2} » n’est pas un temps</translation>
  </message>
  <message>
   <source>{0}, line {1}: the end is before the start</source>
   <translation>{0}, ligne {1} : la fin est avant le début</translation>
  </message>
  <message>
   <source>No session of this study can be compared with these annotations</source>
   <translation>Aucune session de cette étude ne peut être comparée à ces annotations</translation>
  </message>
  <message>
   <source>No session of this study can be compared with these annotations: {0}: {1}</source>
   <translation>Aucune session de cette étude ne peut être comparée à ces annotations : {0} : {1}</translation>
  </message>
  <message>
   <source>Name each file as its session or film: talk.eaf for talk.mp4</source>
   <translation>Nommez chaque fichier comme sa session ou son film : talk.eaf pour talk.mp4</translation>
  </message>
  <message>
   <source>Name one: {0}</source>
   <translation>Nommez-en une : {0}</translation>
  </message>
  <message>
   <source>Import it as events, or give the file a column of ends</source>
   <translation>Importez-le comme événements, ou donnez au fichier une colonne de fins</translation>
  </message>
  <message>
   <source>No model is loaded yet</source>
   <translation>Aucun modèle n’est encore chargé</translation>
  </message>
  <message>
   <source>Wait until it has loaded, or choose another pack</source>
   <translation>Attendez qu’il le soit, ou choisissez un autre paquet</translation>
  </message>
  <message>
   <source>There is no model pack "{0}" on this machine</source>
   <translation>Il n’y a pas de paquet « {0} » sur cette machine</translation>
  </message>
  <message>
   <source>{0} is missing</source>
   <translation>{0} manque</translation>
  </message>
  <message>
   <source>{0} has {1} bytes instead of {2}</source>
   <translation>{0} a {1} octets au lieu de {2}</translation>
  </message>
  <message>
   <source>{0} is not the file that was published (wrong checksum)</source>
   <translation>{0} n’est pas le fichier publié (somme de contrôle fausse)</translation>
  </message>
  <message>
   <source>{0} cannot be read ({1})</source>
   <translation>{0} ne peut pas être lu ({1})</translation>
  </message>
  <message>
   <source>{0} supports only its built-in classes, not {1}</source>
   <translation>{0} ne connaît que ses propres classes, pas {1}</translation>
  </message>
  <message>
   <source>Use {0}, or a pack that takes free sentences</source>
   <translation>Utilisez {0}, ou un paquet qui accepte des phrases libres</translation>
  </message>
  <message>
   <source>There is no label set "{0}"</source>
   <translation>Il n’y a pas de jeu d’étiquettes « {0} »</translation>
  </message>
  <message>
   <source>There is no scored face to explain</source>
   <translation>Il n’y a pas de visage évalué à expliquer</translation>
  </message>
  <message>
   <source>Wait until a face is scored</source>
   <translation>Attendez qu’un visage soit évalué</translation>
  </message>
  <message>
   <source>The face networks are not usable: {0}</source>
   <translation>Les réseaux de visages ne sont pas utilisables : {0}</translation>
  </message>
  <message>
   <source>Install EmoScope again</source>
   <translation>Réinstallez EmoScope</translation>
  </message>
  <message>
   <source>Nothing here runs the face networks in {0} ({1})</source>
   <translation>Rien ici n’exécute les réseaux de visages en {0} ({1})</translation>
  </message>
  <message>
   <source>{0} does not fit its network ({1})</source>
   <translation>{0} ne correspond pas à son réseau ({1})</translation>
  </message>
  <message>
   <source>The pack {0} was made from a file without a text tower and cannot be asked sentences</source>
   <translation>Le paquet {0} vient d’un fichier sans partie texte et ne peut pas évaluer de phrases</translation>
  </message>
  <message>
   <source>The pack {0} supports only its built-in classes, not "{1}"</source>
   <translation>Le paquet {0} ne connaît que ses propres classes, pas « {1} »</translation>
  </message>
  <message>
   <source>Its classes: {0}</source>
   <translation>Ses classes : {0}</translation>
  </message>
  <message>
   <source>The pack's {0} graph is not usable: {1}</source>
   <translation>Le graphe {0} du paquet n’est pas utilisable : {1}</translation>
  </message>
  <message>
   <source>The {0} graph is over 2 GB with its weights</source>
   <translation>Le graphe {0} dépasse 2 Go avec ses poids</translation>
  </message>
  <message>
   <source>The pack {0} has no file {1}</source>
   <translation>Le paquet {0} n’a pas de fichier {1}</translation>
  </message>
  <message>
   <source>{0} is larger than a manifest can be</source>
   <translation>{0} est plus grand qu’un manifeste ne peut l’être</translation>
  </message>
  <message>
   <source>There is no model pack in {0}</source>
   <translation>Il n’y a pas de paquet de modèle dans {0}</translation>
  </message>
  <message>
   <source>{0} is not a valid pack manifest: {1}: {2}</source>
   <translation>{0} n’est pas un manifeste de paquet valide : {1} : {2}</translation>
  </message>
  <message>
   <source>{0} descriptors for {1} classes</source>
   <translation>{0} descriptions pour {1} classes</translation>
  </message>
  <message>
   <source>The descriptor "{0}" is too long for {1} context vectors before it</source>
   <translation>La description « {0} » est trop longue pour {1} vecteurs de contexte devant elle</translation>
  </message>
  <message>
   <source>Shorten it to {0} tokens</source>
   <translation>Raccourcissez-la à {0} jetons</translation>
  </message>
  <message>
   <source>{0}.safetensors does not fit its network (missing: {1}; left over: {2}; wrong: {3})</source>
   <translation>{0}.safetensors ne correspond pas à son réseau (manquants : {1} ; en trop : {2} ; faux : {3})</translation>
  </message>
  <message>
   <source>Convert or get the pack again</source>
   <translation>Récupérez de nouveau le paquet</translation>
  </message>
  <message>
   <source>The pack {0} asks for an unknown pooling "{1}"</source>
   <translation>Le paquet {0} demande un regroupement inconnu « {1} »</translation>
  </message>
  <message>
   <source>{0} holds no list of descriptors</source>
   <translation>{0} ne contient pas de liste de descriptions</translation>
  </message>
  <message>
   <source>{0} is not empty and no pack</source>
   <translation>{0} n’est pas vide et n’est pas un paquet</translation>
  </message>
  <message>
   <source>The pack cannot be written to {0} ({1})</source>
   <translation>Le paquet ne peut pas être écrit dans {0} ({1})</translation>
  </message>
  <message>
   <source>The architecture {0} has no torch modules here</source>
   <translation>L’architecture {0} n’a pas de modules torch ici</translation>
  </message>
  <message>
   <source>Use the runtime onnxruntime or openvino</source>
   <translation>Utilisez le moteur onnxruntime ou openvino</translation>
  </message>
  <message>
   <source>open_clip has no tower "{0}"</source>
   <translation>open_clip n’a pas de réseau « {0} »</translation>
  </message>
  <message>
   <source>Names are those of open_clip.list_models(), such as ViT-B-32-quickgelu or ViT-L-14</source>
   <translation>Les noms sont ceux de open_clip.list_models(), comme ViT-B-32-quickgelu ou ViT-L-14</translation>
  </message>
  <message>
   <source>The text side of this tower is not CLIP's causal Transformer</source>
   <translation>La partie texte de ce réseau n’est pas celle de CLIP</translation>
  </message>
  <message>
   <source>Choose a tower of the CLIP family, such as ViT-B-32-quickgelu or ViT-L-14</source>
   <translation>Choisissez un réseau de la famille CLIP, comme ViT-B-32-quickgelu ou ViT-L-14</translation>
  </message>
  <message>
   <source>{0} cannot be read as weights ({1})</source>
   <translation>{0} ne peut pas être lu comme des poids ({1})</translation>
  </message>
  <message>
   <source>{0}: {1} and its scale do not fit</source>
   <translation>{0} : {1} et son échelle ne vont pas ensemble</translation>
  </message>
  <message>
   <source>{0} is not a reference bank</source>
   <translation>{0} n’est pas une banque de référence</translation>
  </message>
  <message>
   <source>{0} does not fit the pack</source>
   <translation>{0} ne va pas avec le paquet</translation>
  </message>
  <message>
   <source>{0} is not a tokenizer ({1})</source>
   <translation>{0} n’est pas un tokeniseur ({1})</translation>
  </message>
  <message>
   <source>The pack's tokenizer fails ({0})</source>
   <translation>Le tokeniseur du paquet échoue ({0})</translation>
  </message>
  <message>
   <source>Nothing can be downloaded under the name "{0}"</source>
   <translation>Il n’y a rien à récupérer sous le nom « {0} »</translation>
  </message>
  <message>
   <source>Known names: {0}</source>
   <translation>Noms connus : {0}</translation>
  </message>
  <message>
   <source>HF_HUB_OFFLINE is set, so {0} is not downloaded</source>
   <translation>HF_HUB_OFFLINE est défini, {0} n’est donc pas téléchargé</translation>
  </message>
  <message>
   <source>HF_HUB_OFFLINE is set, so nothing is downloaded</source>
   <translation>HF_HUB_OFFLINE est définie, rien n’est donc téléchargé</translation>
  </message>
  <message>
   <source>Unset it and start again</source>
   <translation>Supprimez-la et redémarrez</translation>
  </message>
  <message>
   <source>Unset it, or copy the pack's folder from another machine into the packs folder</source>
   <translation>Supprimez-le, ou copiez le dossier du paquet depuis une autre machine dans le dossier des paquets</translation>
  </message>
  <message>
   <source>{0} GB are needed in {1} and {2} GB are free</source>
   <translation>Il faut {0} Go dans {1} et {2} Go sont libres</translation>
  </message>
  <message>
   <source>The download of {0} does not match what the hub says ({1} of {2} bytes, or another checksum); it was deleted</source>
   <translation>Ce qui est arrivé pour {0} n’est pas ce que dit le serveur ({1} octets sur {2}, ou une autre somme de contrôle) ; cela a été supprimé</translation>
  </message>
  <message>
   <source>Downloading needs huggingface_hub ({0})</source>
   <translation>Le téléchargement a besoin de huggingface_hub ({0})</translation>
  </message>
  <message>
   <source>Downloading needs {0}</source>
   <translation>Le téléchargement a besoin de {0}</translation>
  </message>
  <message>
   <source>{0} cannot be downloaded ({1}: {2})</source>
   <translation>{0} ne peut pas être téléchargé ({1} : {2})</translation>
  </message>
  <message>
   <source>Ask for it again</source>
   <translation>Demandez-le de nouveau</translation>
  </message>
  <message>
   <source>Check HF_ENDPOINT, or get the newest EmoScope</source>
   <translation>Vérifiez HF_ENDPOINT, ou prenez le dernier EmoScope</translation>
  </message>
  <message>
   <source>Check the connection and ask for it again: it continues where it stopped</source>
   <translation>Vérifiez la connexion et demandez-le de nouveau : cela reprend où cela s’est arrêté</translation>
  </message>
  <message>
   <source>Free some space and ask for it again</source>
   <translation>Libérez de la place et demandez-le de nouveau</translation>
  </message>
  <message>
   <source>The hub sent more than it had announced; the file was discarded</source>
   <translation>Il est arrivé plus que le serveur n’avait dit ; cela n’a pas été gardé</translation>
  </message>
  <message>
   <source>The hub offers {0} MB for {1} of {2}, where about {3} MB were expected; nothing was downloaded</source>
   <translation>Le serveur offre {0} Mo pour {1} de {2}, où environ {3} Mo étaient attendus ; rien n’a été téléchargé</translation>
  </message>
  <message>
   <source>Wait until it has been downloaded</source>
   <translation>Attendez qu’il soit là</translation>
  </message>
  <message>
   <source>{0} is being downloaded already</source>
   <translation>{0} est déjà en cours de téléchargement</translation>
  </message>
  <message>
   <source>{0} has no end token or no padding</source>
   <translation>{0} n’a pas de symbole de fin ou de remplissage</translation>
  </message>
  <message>
   <source>{0} is larger than a tokenizer can be</source>
   <translation>{0} est plus grand qu’un tokeniseur ne peut l’être</translation>
  </message>
  <message>
   <source>Close what uses it, or delete the folder by hand</source>
   <translation>Fermez ce qui l’utilise, ou supprimez le dossier à la main</translation>
  </message>
  <message>
   <source>There is no pack "{0}" to remove</source>
   <translation>Il n’y a pas de paquet « {0} » à enlever</translation>
  </message>
  <message>
   <source>{0} is part of the program and cannot be removed</source>
   <translation>{0} est venu avec le programme et reste</translation>
  </message>
  <message>
   <source>{0} cannot be removed ({1})</source>
   <translation>{0} ne peut pas être enlevé ({1})</translation>
  </message>
  <message>
   <source>The text side of this tower is not known here</source>
   <translation>La partie texte de ce réseau n’est pas connue ici</translation>
  </message>
  <message>
   <source>Calibrate {0} again, or remove its calibration</source>
   <translation>Calibrez de nouveau {0}, ou enlevez sa calibration</translation>
  </message>
  <message>
   <source>Only {0} faces were found, and a bank needs {1}</source>
   <translation>Seuls {0} visages ont été trouvés, et une banque en demande {1}</translation>
  </message>
  <message>
   <source>The calibration {0} cannot be read ({1})</source>
   <translation>La calibration {0} ne peut pas être lue ({1})</translation>
  </message>
  <message>
   <source>The calibration {0} does not fit the pack</source>
   <translation>La calibration {0} ne va pas avec le paquet</translation>
  </message>
  <message>
   <source>Use more recordings or pictures</source>
   <translation>Utilisez plus d’enregistrements ou d’images</translation>
  </message>
  <message>
   <source>{0} cannot be deleted ({1})</source>
   <translation>{0} ne peut pas être supprimé ({1})</translation>
  </message>
  <message>
   <source>Calibrating failed ({0})</source>
   <translation>La calibration a échoué ({0})</translation>
  </message>
  <message>
   <source>Calibrating took over {0} minutes</source>
   <translation>La calibration a pris plus de {0} minutes</translation>
  </message>
  <message>
   <source>Try it again</source>
   <translation>Réessayez</translation>
  </message>
  <message>
   <source>Calibrate a pack that does</source>
   <translation>Calibrez un paquet qui en accepte</translation>
  </message>
  <message>
   <source>{0} answers as it was published: it takes no free sentences</source>
   <translation>{0} répond comme il a été publié : il n’accepte pas de phrases libres</translation>
  </message>
  <message>
   <source>made with {0} {1}</source>
   <translation>faite avec {0} {1}</translation>
  </message>
  <message>
   <source>without embeddings</source>
   <translation>sans vecteurs</translation>
  </message>
  <message>
   <source>Choose another pack that takes free sentences</source>
   <translation>Choisissez un autre paquet qui accepte des phrases libres</translation>
  </message>
  <message>
   <source>The answers of {0} cannot be compared with others: it has no "none of these"</source>
   <translation>Les réponses de {0} ne se comparent pas à d’autres : il n’a pas d’« aucune de celles-ci »</translation>
  </message>
  <message>
   <source>{0} cannot answer what {1} does not know</source>
   <translation>{0} ne peut pas répondre à ce que {1} ne connaît pas</translation>
  </message>
  <message>
   <source>any sentence</source>
   <translation>toute phrase</translation>
  </message>
  <message>
   <source>any sentence, many languages</source>
   <translation>toute phrase, plusieurs langues</translation>
  </message>
  <message>
   <source>its classes only: {0}</source>
   <translation>ses classes seulement : {0}</translation>
  </message>
  <message>
   <source>nothing (no text tower)</source>
   <translation>rien (pas de partie texte)</translation>
  </message>
  <message>
   <source>Get the model {0} again, or choose another one</source>
   <translation>Récupérez de nouveau le modèle {0}, ou choisissez-en un autre</translation>
  </message>
  <message>
   <source>Get the model again, or choose another one</source>
   <translation>Récupérez de nouveau le modèle, ou choisissez-en un autre</translation>
  </message>
  <message>
   <source>Installed models: {0}</source>
   <translation>Modèles présents : {0}</translation>
  </message>
  <message>
   <source>Choose another model</source>
   <translation>Choisissez un autre modèle</translation>
  </message>
  <message>
   <source>Choose the runtime onnxruntime</source>
   <translation>Choisissez le moteur onnxruntime</translation>
  </message>
  <message>
   <source>Choose another model in the settings</source>
   <translation>Choisissez un autre modèle dans les réglages</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Réessayez</translation>
  </message>
  <message>
   <source>Check the connection and try again: it continues where it stopped</source>
   <translation>Vérifiez la connexion et réessayez : cela reprend où cela s’est arrêté</translation>
  </message>
  <message>
   <source>Choose an installed one</source>
   <translation>Choisissez-en un qui est ici</translation>
  </message>
  <message>
   <source>Choose one from the list</source>
   <translation>Choisissez-en un de la liste</translation>
  </message>
  <message>
   <source>Calibrate {0} first</source>
   <translation>Calibrez d’abord {0}</translation>
  </message>
  <message>
   <source>No runtime works here with the pack {0} ({1})</source>
   <translation>Aucun moteur ne fonctionne ici avec le paquet {0} ({1})</translation>
  </message>
  <message>
   <source>Install EmoScope again, or get the pack again</source>
   <translation>Réinstallez EmoScope, ou récupérez de nouveau le paquet</translation>
  </message>
  <message>
   <source>The model has spent {0} s on one frame</source>
   <translation>Le modèle travaille depuis {0} s sur une image</translation>
  </message>
  <message>
   <source>Try another runtime</source>
   <translation>Essayez un autre moteur</translation>
  </message>
  <message>
   <source>Scoring stopped unexpectedly ({0})</source>
   <translation>Le calcul des scores s’est arrêté de façon inattendue ({0})</translation>
  </message>
  <message>
   <source>There is no runtime "{0}"</source>
   <translation>Il n’y a pas de moteur « {0} »</translation>
  </message>
  <message>
   <source>Choose one of {0}</source>
   <translation>Choisissez parmi {0}</translation>
  </message>
  <message>
   <source>OpenVINO was asked for {0} and silently took {1}</source>
   <translation>OpenVINO devait prendre {0} et a pris {1} sans le dire</translation>
  </message>
  <message>
   <source>Use the runtime openvino (f32)</source>
   <translation>Utilisez le moteur openvino (f32)</translation>
  </message>
  <message>
   <source>This CPU does not compute in bf16</source>
   <translation>Ce processeur ne calcule pas en bf16</translation>
  </message>
  <message>
   <source>ONNX Runtime was asked for {0} and silently took {1}</source>
   <translation>ONNX Runtime devait prendre {0} et a pris {1} sans le dire</translation>
  </message>
  <message>
   <source>Check this accelerator's driver and libraries, or choose another runtime</source>
   <translation>Vérifiez le pilote et les bibliothèques de cet accélérateur, ou choisissez un autre moteur</translation>
  </message>
  <message>
   <source>This build of ONNX Runtime has no {0} (it has {1})</source>
   <translation>Cette version d’ONNX Runtime n’a pas {0} (elle a {1})</translation>
  </message>
  <message>
   <source>Install the onnxruntime package made for this accelerator, or choose another runtime</source>
   <translation>Installez le paquet onnxruntime de cet accélérateur, ou choisissez un autre moteur</translation>
  </message>
  <message>
   <source>The graphics card stopped answering ({0}: error {1})</source>
   <translation>La carte graphique ne répond plus ({0} : erreur {1})</translation>
  </message>
  <message>
   <source>Restart the program; if that does not help, install the graphics driver again</source>
   <translation>Redémarrez le programme ; si cela persiste, réinstallez le pilote graphique</translation>
  </message>
  <message>
   <source>The graphics card stopped answering ({0}: error {1}, {2})</source>
   <translation>La carte graphique ne répond plus ({0} : erreur {1}, {2})</translation>
  </message>
  <message>
   <source>The graphics card has no memory left</source>
   <translation>La carte graphique n’a plus de mémoire</translation>
  </message>
  <message>
   <source>Close other programs that use it, or use a runtime for the CPU</source>
   <translation>Fermez les autres programmes qui l’utilisent, ou prenez un moteur pour le processeur</translation>
  </message>
  <message>
   <source>The package cuda-bindings is not installed</source>
   <translation>Le paquet cuda-bindings n’est pas installé</translation>
  </message>
  <message>
   <source>The graphics driver cannot be loaded ({0})</source>
   <translation>Le pilote graphique ne peut pas être chargé ({0})</translation>
  </message>
  <message>
   <source>Install the card's driver</source>
   <translation>Installez le pilote de la carte</translation>
  </message>
  <message>
   <source>Exporting the graphs of {0} needs {1}</source>
   <translation>Exporter les graphes de {0} demande {1}</translation>
  </message>
  <message>
   <source>The ready-made program has no extras: for this, install EmoScope with Python and the extra {0}</source>
   <translation>Le programme prêt à l’emploi n’a pas de suppléments : pour cela, installez EmoScope avec Python et le supplément {0}</translation>
  </message>
  <message>
   <source>The pack {0} has no {1} graph and no modules to export one from</source>
   <translation>Le paquet {0} n’a pas de graphe {1} ni de modules dont l’exporter</translation>
  </message>
  <message>
   <source>The pack {0} has no ONNX graphs, and exporting them needs torch</source>
   <translation>Le paquet {0} n’a pas de graphes ONNX, et les exporter demande torch</translation>
  </message>
  <message>
   <source>Exporting the graphs of {0} took over {1} min</source>
   <translation>Exporter les graphes de {0} a pris plus de {1} min</translation>
  </message>
  <message>
   <source>Use the runtime torch</source>
   <translation>Utilisez le moteur torch</translation>
  </message>
  <message>
   <source>The exported graphs cannot be written to {0} ({1})</source>
   <translation>Les graphes exportés ne peuvent pas être écrits dans {0} ({1})</translation>
  </message>
  <message>
   <source>Free some space, or use the runtime torch</source>
   <translation>Libérez de la place, ou utilisez le moteur torch</translation>
  </message>
  <message>
   <source>The graphs of {0} could not be exported ({1})</source>
   <translation>Les graphes de {0} n’ont pas pu être exportés ({1})</translation>
  </message>
  <message>
   <source>{0}; the CPU cannot take over ({1})</source>
   <translation>{0} ; le processeur ne peut pas continuer ({1})</translation>
  </message>
  <message>
   <source>{0} failed ({1}); {2} on the CPU takes over</source>
   <translation>{0} a échoué ({1}) ; {2} continue sur le processeur</translation>
  </message>
  <message>
   <source>{0} serves again on {1}</source>
   <translation>{0} fonctionne de nouveau sur {1}</translation>
  </message>
  <message>
   <source>The {0} graph has branches, which half precision does not cover</source>
   <translation>Le graphe {0} a des branches que la demi-précision ne couvre pas</translation>
  </message>
  <message>
   <source>Choose another runtime</source>
   <translation>Choisissez un autre moteur</translation>
  </message>
  <message>
   <source>The {0} engine stopped ({1})</source>
   <translation>Le moteur {0} s’est arrêté ({1})</translation>
  </message>
  <message>
   <source>{0} does not load the {1} engine ({2})</source>
   <translation>{0} ne charge pas le moteur {1} ({2})</translation>
  </message>
  <message>
   <source>The {0} engine does not take {1} faces ({2})</source>
   <translation>Le moteur {0} ne prend pas {1} visages ({2})</translation>
  </message>
  <message>
   <source>{0} is for CUDA {1}, and {2} has {3}</source>
   <translation>{0} est pour CUDA {1}, et {2} a {3}</translation>
  </message>
  <message>
   <source>Update the driver</source>
   <translation>Mettez le pilote à jour</translation>
  </message>
  <message>
   <source>Update the driver to {0} or newer</source>
   <translation>Mettez le pilote à jour vers {0} ou plus récent</translation>
  </message>
  <message>
   <source>{0} ({1}) is not supported by {2}</source>
   <translation>{0} ({1}) n’est pas pris en charge par {2}</translation>
  </message>
  <message>
   <source>Cards before sm_75 have no TensorRT here; use the runtime torch-cuda-graphs</source>
   <translation>Les cartes avant sm_75 n’ont pas TensorRT ici ; utilisez le moteur torch-cuda-graphs</translation>
  </message>
  <message>
   <source>Use the runtime torch-cuda-graphs</source>
   <translation>Utilisez le moteur torch-cuda-graphs</translation>
  </message>
  <message>
   <source>There is no NVIDIA GPU with a working driver on this machine</source>
   <translation>Il n’y a pas de carte NVIDIA avec un pilote qui marche sur cette machine</translation>
  </message>
  <message>
   <source>{0} builds only for the card of this machine</source>
   <translation>{0} ne construit que pour la carte de sa propre machine</translation>
  </message>
  <message>
   <source>{0} cannot build for {1}</source>
   <translation>{0} ne peut pas construire pour {1}</translation>
  </message>
  <message>
   <source>It knows {0}</source>
   <translation>Il connaît {0}</translation>
  </message>
  <message>
   <source>The GPU of Jetson boards is not supported</source>
   <translation>Le GPU des cartes Jetson n’est pas pris en charge</translation>
  </message>
  <message>
   <source>Use a runtime for the CPU</source>
   <translation>Utilisez un moteur pour le processeur</translation>
  </message>
  <message>
   <source>Neither TensorRT nor TensorRT-RTX is installed</source>
   <translation>Ni TensorRT ni TensorRT-RTX n’est installé</translation>
  </message>
  <message>
   <source>torch is for CUDA {0} and does not start on {1} ({2})</source>
   <translation>torch est pour CUDA {0} et ne démarre pas sur {1} ({2})</translation>
  </message>
  <message>
   <source>Update the driver, or install torch for an older CUDA</source>
   <translation>Mettez le pilote à jour, ou installez torch pour un CUDA plus ancien</translation>
  </message>
  <message>
   <source>torch finds no CUDA device here</source>
   <translation>torch ne trouve pas d’appareil CUDA ici</translation>
  </message>
  <message>
   <source>Use a runtime for the CPU, for example openvino</source>
   <translation>Utilisez un moteur pour le processeur, par exemple openvino</translation>
  </message>
  <message>
   <source>The installed torch is for the CPU only, and does not use the {0}</source>
   <translation>Le torch installé est pour le processeur seul et n’utilise pas {0}</translation>
  </message>
  <message>
   <source>Install torch for CUDA, see https://pytorch.org/get-started/locally</source>
   <translation>Installez torch pour CUDA, voir https://pytorch.org/get-started/locally</translation>
  </message>
  <message>
   <source>The runtime torch is not installed</source>
   <translation>Le moteur torch n’est pas installé</translation>
  </message>
  <message>
   <source>asked {0}, got {1} ({2} on {3}): {4}</source>
   <translation>demandé {0}, obtenu {1} ({2} sur {3}) : {4}</translation>
  </message>
  <message>
   <source>it was asked for by name</source>
   <translation>choisi par son nom</translation>
  </message>
  <message>
   <source>{0}; not usable: {1}</source>
   <translation>{0} ; inutilisable : {1}</translation>
  </message>
  <message>
   <source>next best measured</source>
   <translation>la deuxième meilleure de la mesure</translation>
  </message>
  <message>
   <source>{0} ms a face, measured here on {1}</source>
   <translation>{0} ms par visage, mesuré ici le {1}</translation>
  </message>
  <message>
   <source>{0} ms a face, measured here on {1} ({2}: {3} ms)</source>
   <translation>{0} ms par visage, mesuré ici le {1} ({2} : {3} ms)</translation>
  </message>
  <message>
   <source>this machine is being measured while it serves</source>
   <translation>cet ordinateur est mesuré pendant qu’il sert</translation>
  </message>
  <message>
   <source>nothing passed the measuring here, {0} opened without it</source>
   <translation>rien n’a passé la mesure ici, {0} s’est ouvert sans elle</translation>
  </message>
  <message>
   <source>the tensorrt engine is being built; {0} serves until then</source>
   <translation>le moteur TensorRT est en construction ; {0} sert en attendant</translation>
  </message>
  <message>
   <source>its engine has been built</source>
   <translation>son moteur a été construit</translation>
  </message>
  <message>
   <source>{0} continues: {1}</source>
   <translation>{0} continue : {1}</translation>
  </message>
  <message>
   <source>{0} is refused: {1}</source>
   <translation>{0} est refusé : {1}</translation>
  </message>
  <message>
   <source>{0} ({1} on {2}) serves now</source>
   <translation>{0} ({1} sur {2}) sert maintenant</translation>
  </message>
  <message>
   <source>Install EmoScope with the extra {0}</source>
   <translation>Installez EmoScope avec le supplément {0}</translation>
  </message>
  <message>
   <source>Look at the driver under Help, Doctor, or choose another runtime</source>
   <translation>Regardez le pilote sous Aide, Diagnostic, ou choisissez un autre moteur</translation>
  </message>
  <message>
   <source>Follow fewer faces, or choose another runtime</source>
   <translation>Suivez moins de visages, ou choisissez un autre moteur</translation>
  </message>
  <message>
   <source>Install the card's driver, or choose the runtime auto</source>
   <translation>Installez le pilote de la carte, ou choisissez le moteur auto</translation>
  </message>
  <message>
   <source>Install TensorRT-RTX</source>
   <translation>Installez TensorRT-RTX</translation>
  </message>
  <message>
   <source>not measured on this machine yet</source>
   <translation>pas encore mesuré sur cet ordinateur</translation>
  </message>
  <message>
   <source>There is no session in {0}</source>
   <translation>Il n’y a pas de session dans {0}</translation>
  </message>
  <message>
   <source>Analyse the file again</source>
   <translation>Analysez de nouveau le fichier</translation>
  </message>
  <message>
   <source>Analyse it again</source>
   <translation>Analysez-la de nouveau</translation>
  </message>
  <message>
   <source>The results in {0} were made by a newer EmoScope, which this one cannot read, and stay; these are in {1}</source>
   <translation>Les résultats dans {0} viennent d’un EmoScope plus récent, illisibles ici, et restent ; ceux-ci sont dans {1}</translation>
  </message>
  <message>
   <source>{0} was made by a newer EmoScope (format {1}, this one knows {2})</source>
   <translation>{0} vient d’un EmoScope plus récent (format {1}, celui-ci connaît {2})</translation>
  </message>
  <message>
   <source>Update EmoScope</source>
   <translation>Mettez EmoScope à jour</translation>
  </message>
  <message>
   <source>{0} cannot be the manifest of a session</source>
   <translation>{0} ne peut pas être le manifeste d’une session</translation>
  </message>
  <message>
   <source>The session {0} is damaged: {1}</source>
   <translation>La session {0} est endommagée : {1}</translation>
  </message>
  <message>
   <source>The session {0} was made with {1} {2}, and this machine has {3} with other weights</source>
   <translation>La session {0} a été faite avec {1} {2}, et cette machine a {3} avec d’autres poids</translation>
  </message>
  <message>
   <source>Get that version of the pack, or analyse the file again</source>
   <translation>Récupérez cette version du paquet, ou analysez de nouveau le fichier</translation>
  </message>
  <message>
   <source>This recording has no embeddings, so its labels cannot be changed</source>
   <translation>Cet enregistrement n’a pas de vecteurs, ses étiquettes ne peuvent donc pas être changées</translation>
  </message>
  <message>
   <source>Analyse the video again, or record with embeddings</source>
   <translation>Analysez de nouveau la vidéo, ou enregistrez avec les vecteurs</translation>
  </message>
  <message>
   <source>{0} is not valid ({1})</source>
   <translation>{0} n’est pas valide ({1})</translation>
  </message>
  <message>
   <source>{0} has no format number</source>
   <translation>{0} n’a pas de numéro de format</translation>
  </message>
  <message>
   <source>The session {0} has more markers and label sets than it can keep</source>
   <translation>La session {0} a plus de repères et de jeux d’étiquettes qu’elle ne peut garder</translation>
  </message>
  <message>
   <source>Start another one</source>
   <translation>Commencez-en une autre</translation>
  </message>
  <message>
   <source>The recording has too many labels ({0})</source>
   <translation>L’enregistrement a trop d’étiquettes ({0})</translation>
  </message>
  <message>
   <source>{0} was not written by EmoScope and would be lost</source>
   <translation>{0} n’a pas été écrit par EmoScope et serait perdu</translation>
  </message>
  <message>
   <source>Move it, or choose another folder</source>
   <translation>Déplacez-le, ou choisissez un autre dossier</translation>
  </message>
  <message>
   <source>The name {0} is reserved for folders that are being made or deleted</source>
   <translation>Le nom {0} est réservé aux dossiers en cours de création ou de suppression</translation>
  </message>
  <message>
   <source>Choose another one</source>
   <translation>Choisissez-en un autre</translation>
  </message>
  <message>
   <source>There is a {0} in {1} already</source>
   <translation>Il y a déjà un {0} dans {1}</translation>
  </message>
  <message>
   <source>{0} is being written by another EmoScope ({1}): nothing of it was deleted</source>
   <translation>Un autre EmoScope écrit {0} ({1}) : rien n’en a été supprimé</translation>
  </message>
  <message>
   <source>Wait until it is done, or stop it</source>
   <translation>Attendez la fin, ou arrêtez-le</translation>
  </message>
  <message>
   <source>{0} is being written by another EmoScope ({1})</source>
   <translation>Un autre EmoScope écrit {0} ({1})</translation>
  </message>
  <message>
   <source>Wait until it is done, or use another folder</source>
   <translation>Attendez la fin, ou utilisez un autre dossier</translation>
  </message>
  <message>
   <source>{0} may not be a session of EmoScope's: {1}</source>
   <translation>{0} n’est peut-être pas une session d’EmoScope : {1}</translation>
  </message>
  <message>
   <source>If it is, delete the folder yourself</source>
   <translation>Si c’en est une, supprimez le dossier vous-même</translation>
  </message>
  <message>
   <source>{0} was not written by EmoScope: it is compressed</source>
   <translation>{0} n’a pas été écrit par EmoScope : il est compressé</translation>
  </message>
  <message>
   <source>Analyse the file again, into another folder</source>
   <translation>Analysez de nouveau le fichier, dans un autre dossier</translation>
  </message>
  <message>
   <source>There are too many results for files named {0}</source>
   <translation>Il y a trop de résultats pour les fichiers nommés {0}</translation>
  </message>
  <message>
   <source>There are too many results called {0}</source>
   <translation>Il y a trop de résultats nommés {0}</translation>
  </message>
  <message>
   <source>The session {0} holds scores only, so it cannot be rescored with other labels</source>
   <translation>La session {0} ne contient que des scores, elle ne peut donc pas être évaluée avec d’autres étiquettes</translation>
  </message>
  <message>
   <source>Switch on embeddings before the next recording</source>
   <translation>Activez les vecteurs avant le prochain enregistrement</translation>
  </message>
  <message>
   <source>{0} is the session itself</source>
   <translation>{0} est la session elle-même</translation>
  </message>
  <message>
   <source>There is something else in {0}</source>
   <translation>Il y a autre chose dans {0}</translation>
  </message>
  <message>
   <source>{0} has the result of other labels or of another session</source>
   <translation>{0} a le résultat d’autres étiquettes ou d’une autre session</translation>
  </message>
  <message>
   <source>The session was made with {0} {1}; these scores follow the calibration of {2} {3}, which differs</source>
   <translation>La session a été faite avec {0} {1} ; ces scores suivent la calibration de {2} {3}, qui est une autre</translation>
  </message>
  <message>
   <source>{0} is the folder of another session</source>
   <translation>{0} est le dossier d’une autre session</translation>
  </message>
  <message>
   <source>{0} has a {1} of another run, or of this one as it was before</source>
   <translation>{0} a un {1} d’une autre exécution, ou de celle-ci telle qu’elle était avant</translation>
  </message>
  <message>
   <source>{0} has {1} rows, too many for its {2} bytes</source>
   <translation>{0} a {1} lignes, trop pour ses {2} octets</translation>
  </message>
  <message>
   <source>{0} has columns other than those in its manifest</source>
   <translation>{0} a d’autres colonnes que ne le dit son manifeste</translation>
  </message>
  <message>
   <source>{0} has {1} rows, more than the {2} that its manifest says</source>
   <translation>{0} a {1} lignes, plus que les {2} que dit son manifeste</translation>
  </message>
  <message>
   <source>{0} is damaged: an unknown {1}</source>
   <translation>{0} est endommagé : {1} inconnu</translation>
  </message>
  <message>
   <source>The thresholds {0} (on) and {1} (off) do not fit</source>
   <translation>Les seuils {0} (début) et {1} (fin) ne vont pas ensemble</translation>
  </message>
  <message>
   <source>Use 0 &lt; off &lt;= on &lt;= 1</source>
   <translation>Utilisez 0 &lt; fin &lt;= début &lt;= 1</translation>
  </message>
  <message>
   <source>A shortest time cannot be negative</source>
   <translation>Une durée minimale ne peut pas être négative</translation>
  </message>
  <message>
   <source>Use 0 or more seconds</source>
   <translation>Utilisez 0 seconde ou plus</translation>
  </message>
  <message>
   <source>The recording ended because something unexpected went wrong ({0})</source>
   <translation>L’enregistrement s’est terminé car quelque chose d’inattendu s’est produit ({0})</translation>
  </message>
  <message>
   <source>What was written until then is kept</source>
   <translation>Ce qui était écrit jusque-là est gardé</translation>
  </message>
  <message>
   <source>The results {0} stay in {1}; these are in {2}</source>
   <translation>Les résultats {0} restent dans {1} ; ceux-ci sont dans {2}</translation>
  </message>
  <message>
   <source>{0} is being analysed by another EmoScope ({1}), into {2}</source>
   <translation>Un autre EmoScope analyse {0} ({1}), dans {2}</translation>
  </message>
  <message>
   <source>{0} was stopped; what was computed is kept</source>
   <translation>{0} a été arrêté ; ce qui était calculé est gardé</translation>
  </message>
  <message>
   <source>{0} has no frame in the requested time</source>
   <translation>{0} n’a pas d’image dans le temps demandé</translation>
  </message>
  <message>
   <source>1 damaged frame was left out of {0}</source>
   <translation>1 image endommagée de {0} a été laissée de côté</translation>
  </message>
  <message>
   <source>1 damaged picture was left out of {0}: {1}</source>
   <translation>1 image endommagée de {0} a été laissée de côté : {1}</translation>
  </message>
  <message>
   <source>{0} damaged pictures were left out of {1}: {2}</source>
   <translation>{0} images endommagées de {1} ont été laissées de côté : {2}</translation>
  </message>
  <message>
   <source>{0} damaged frames were left out of {1}</source>
   <translation>{0} images endommagées de {1} ont été laissées de côté</translation>
  </message>
  <message>
   <source>The pictures of {0} end at {1} s although it claims {2} s: it was cut off</source>
   <translation>Les images de {0} s’arrêtent à {1} s alors qu’elle annonce {2} s : elle a été coupée</translation>
  </message>
  <message>
   <source>The existing part was analysed; get the whole file for the rest</source>
   <translation>Ce qui est là a été analysé ; pour le reste, récupérez le fichier entier</translation>
  </message>
  <message>
   <source>{0} changed while it was analysed: it may still be copied or recorded</source>
   <translation>{0} a changé pendant l’analyse : le fichier est peut-être encore en cours de copie ou d’enregistrement</translation>
  </message>
  <message>
   <source>1 frame before 0:00 had no time and were left out of {0}</source>
   <translation>1 image avant 0:00 n’avait pas de temps et a été laissée de côté dans {0}</translation>
  </message>
  <message>
   <source>{0} frames before 0:00 had no time and were left out of {1}</source>
   <translation>{0} images avant 0:00 n’avaient pas de temps et ont été laissées de côté dans {1}</translation>
  </message>
  <message>
   <source>No face was found in {0}</source>
   <translation>Aucun visage n’a été trouvé dans {0}</translation>
  </message>
  <message>
   <source>No face was found in {0} outside the regions that were left out</source>
   <translation>Aucun visage trouvé dans {0} hors des zones exclues</translation>
  </message>
  <message>
   <source>These times are outside {0}, which ends at {1} s, and mark nothing: {2}</source>
   <translation>Ces instants sont hors de {0}, qui se termine à {1} s, et ne marquent rien : {2}</translation>
  </message>
  <message>
   <source>These regions are outside the pictures of {0}, which have {1} x {2} pixels, and left nothing out: {3}</source>
   <translation>Ces zones sont hors des images de {0}, qui ont {1} x {2} pixels, et n’ont rien exclu : {3}</translation>
  </message>
  <message>
   <source>The chapter {0} was cut off: {1} s are missing, and all times after it are too early by that</source>
   <translation>Le chapitre {0} est tronqué : il manque {1} s, et tous les temps suivants sont trop tôt d’autant</translation>
  </message>
  <message>
   <source>Get the whole file</source>
   <translation>Procurez-vous le fichier entier</translation>
  </message>
  <message>
   <source>{0} files are one recording: {1} continues with {2}</source>
   <translation>{0} fichiers forment un seul enregistrement : {1} continue avec {2}</translation>
  </message>
  <message>
   <source>{0}, a chapter of this recording, is not beside {1}</source>
   <translation>{0}, un chapitre de cet enregistrement, n’est pas à côté de {1}</translation>
  </message>
  <message>
   <source>Put all its chapters into one folder</source>
   <translation>Placez tous ses chapitres dans un même dossier</translation>
  </message>
  <message>
   <source>{0} has {1} picture tracks: {2}</source>
   <translation>{0} a {1} pistes d’image : {2}</translation>
  </message>
  <message>
   <source>Faces in {0} lie on their side or upside down: its pictures were turned {1} degrees clockwise</source>
   <translation>Les visages de {0} sont couchés ou à l’envers : les images ont été tournées de {1} degrés dans le sens horaire</translation>
  </message>
  <message>
   <source>{0} could not be analysed: an unexpected error ({1})</source>
   <translation>{0} n’a pas pu être analysé : une erreur inattendue ({1})</translation>
  </message>
  <message>
   <source>The details are in {0}</source>
   <translation>Les détails sont dans {0}</translation>
  </message>
  <message>
   <source>The start {0} s is before the file begins</source>
   <translation>Le début {0} s est avant le commencement du fichier</translation>
  </message>
  <message>
   <source>Leave it out for the whole file</source>
   <translation>Ne l’indiquez pas pour le fichier entier</translation>
  </message>
  <message>
   <source>The end {0} s is not after the start {1} s</source>
   <translation>La fin {0} s n’est pas après le début {1} s</translation>
  </message>
  <message>
   <source>{0} frames per second is not a rate</source>
   <translation>{0} images par seconde n’est pas une fréquence</translation>
  </message>
  <message>
   <source>Use a number above 0, up to 1000</source>
   <translation>Utilisez un nombre supérieur à 0, jusqu’à 1000</translation>
  </message>
  <message>
   <source>{0} degrees is not a quarter turn</source>
   <translation>{0} degrés ne sont pas un quart de tour</translation>
  </message>
  <message>
   <source>{0} regions are too many to leave out</source>
   <translation>{0} zones sont trop nombreuses à laisser de côté</translation>
  </message>
  <message>
   <source>{0} faces cannot be followed</source>
   <translation>{0} visages ne peuvent pas être suivis</translation>
  </message>
  <message>
   <source>{0},{1},{2},{3} is not a part of a picture</source>
   <translation>{0},{1},{2},{3} n’est pas une partie d’une image</translation>
  </message>
  <message>
   <source>Give left, top, width and height, such as 0.5,0,0.5,1</source>
   <translation>Indiquez gauche, haut, largeur et hauteur, comme 0.5,0,0.5,1</translation>
  </message>
  <message>
   <source>There is no session in these folders</source>
   <translation>Il n’y a pas de session dans ces dossiers</translation>
  </message>
  <message>
   <source>Another EmoScope is making the index {0}</source>
   <translation>Un autre EmoScope fait l’index {0}</translation>
  </message>
  <message>
   <source>Try again when it is done</source>
   <translation>Réessayez quand ce sera fini</translation>
  </message>
  <message>
   <source>A name has 1 to 200 characters</source>
   <translation>Un nom compte de 1 à 200 caractères</translation>
  </message>
  <message>
   <source>Give another one</source>
   <translation>Donnez-en un autre</translation>
  </message>
  <message>
   <source>Give another name</source>
   <translation>Donnez un autre nom</translation>
  </message>
  <message>
   <source>"{0}" is the number of a face</source>
   <translation>« {0} » est le numéro d’un visage</translation>
  </message>
  <message>
   <source>Face {0} is not in view at that time: it is there from {1} to {2} s</source>
   <translation>Le visage {0} n’est pas là à ce moment : il l’est de {1} à {2} s</translation>
  </message>
  <message>
   <source>Nobody is called "{0}" here</source>
   <translation>Personne ne s’appelle « {0} » ici</translation>
  </message>
  <message>
   <source>There is no face {0}</source>
   <translation>Il n’y a pas de visage {0}</translation>
  </message>
  <message>
   <source>Face {0} and face {1} are in sight together from {2} s on, {3} s in all: they are not one person</source>
   <translation>Les visages {0} et {1} sont visibles ensemble à partir de {2} s, {3} s en tout : ce n’est pas une seule personne</translation>
  </message>
  <message>
   <source>A session has at most {0} markers</source>
   <translation>Une session a au plus {0} repères</translation>
  </message>
  <message>
   <source>Import a part of them</source>
   <translation>Importez-en une partie</translation>
  </message>
  <message>
   <source>Delete it</source>
   <translation>Supprimez-le</translation>
  </message>
  <message>
   <source>The faces are not those that were named before: {0} must be named again</source>
   <translation>Les visages ne sont pas ceux qui avaient été nommés : {0} à nommer de nouveau</translation>
  </message>
  <message>
   <source>Choose the folder of a recording</source>
   <translation>Choisissez le dossier d’un enregistrement</translation>
  </message>
  <message>
   <source>Forget some of them</source>
   <translation>Oubliez-en quelques-uns</translation>
  </message>
  <message>
   <source>Tick “keep embeddings” and analyse the video again</source>
   <translation>Cochez « garder les vecteurs » et analysez de nouveau la vidéo</translation>
  </message>
  <message>
   <source>It was left to it</source>
   <translation>Cela lui a été laissé</translation>
  </message>
  <message>
   <source>There are no videos or pictures in {0}</source>
   <translation>Il n’y a ni vidéos ni images dans {0}</translation>
  </message>
  <message>
   <source>Analyse it again from the start</source>
   <translation>Analysez-le de nouveau pour recommencer</translation>
  </message>
  <message>
   <source>Check the times</source>
   <translation>Vérifiez les temps</translation>
  </message>
  <message>
   <source>Analyse it again when it is whole</source>
   <translation>Analysez-le à nouveau quand il sera complet</translation>
  </message>
  <message>
   <source>Leave out less of the picture</source>
   <translation>Excluez une moindre partie de l’image</translation>
  </message>
  <message>
   <source>They are kept; take them away under Markers</source>
   <translation>Ils sont conservés ; retirez-les sous Repères</translation>
  </message>
  <message>
   <source>Give regions inside the picture</source>
   <translation>Indiquez des zones dans l’image</translation>
  </message>
  <message>
   <source>If its pictures lie on their side or upside down, turn them and analyse again</source>
   <translation>Si ses images sont couchées ou à l’envers, tournez-les et analysez de nouveau</translation>
  </message>
  <message>
   <source>Track {0} was read</source>
   <translation>La piste {0} a été lue</translation>
  </message>
  <message>
   <source>Track {0} (the one with the most faces) was read</source>
   <translation>La piste {0} (celle qui a le plus de visages) a été lue</translation>
  </message>
  <message>
   <source>The command line can leave them as they are</source>
   <translation>La ligne de commande peut les laisser telles quelles</translation>
  </message>
  <message>
   <source>Choose a later end</source>
   <translation>Choisissez une fin plus tardive</translation>
  </message>
  <message>
   <source>Use 90, 180 or 270</source>
   <translation>Utilisez 90, 180 ou 270</translation>
  </message>
  <message>
   <source>Choose the folder of the recordings</source>
   <translation>Choisissez le dossier des enregistrements</translation>
  </message>
  <message>
   <source>Choose another face or time</source>
   <translation>Choisissez un autre visage ou un autre moment</translation>
  </message>
  <message>
   <source>Name a part only: “Somebody else from here on”</source>
   <translation>Nommez-en seulement une partie : « Quelqu’un d’autre à partir d’ici »</translation>
  </message>
  <message>
   <source>The camera "{0}" does not answer</source>
   <translation>La caméra « {0} » ne répond pas</translation>
  </message>
  <message>
   <source>Plug it in again, or choose another camera</source>
   <translation>Rebranchez-la, ou choisissez une autre caméra</translation>
  </message>
  <message>
   <source>The camera "{0}" sends no new frames</source>
   <translation>La caméra « {0} » ne donne plus d’images</translation>
  </message>
  <message>
   <source>Check the cable or reconnect it</source>
   <translation>Vérifiez son câble, ou rebranchez-la</translation>
  </message>
  <message>
   <source>{0} sends no new frames</source>
   <translation>{0} ne donne plus d’images</translation>
  </message>
  <message>
   <source>Close the other program, or choose another camera</source>
   <translation>Fermez l’autre programme, ou choisissez une autre caméra</translation>
  </message>
  <message>
   <source>The camera "{0}" is open but sends no frames</source>
   <translation>La caméra « {0} » est ouverte mais ne donne pas d’images</translation>
  </message>
  <message>
   <source>Close other programs that use it, or plug it in again</source>
   <translation>Fermez les autres programmes qui l’utilisent, ou rebranchez-la</translation>
  </message>
  <message>
   <source>The camera "{0}" was unplugged</source>
   <translation>La caméra « {0} » a été débranchée</translation>
  </message>
  <message>
   <source>Plug it in again</source>
   <translation>Rebranchez-la</translation>
  </message>
  <message>
   <source>There is no camera "{0}"; no camera was found on this machine</source>
   <translation>Il n’y a pas de caméra « {0} » ; aucune caméra n’a été trouvée sur cette machine</translation>
  </message>
  <message>
   <source>Plug one in, or open a video file</source>
   <translation>Branchez-en une, ou ouvrez un fichier vidéo</translation>
  </message>
  <message>
   <source>There is no camera "{0}"</source>
   <translation>Il n’y a pas de caméra « {0} »</translation>
  </message>
  <message>
   <source>There is no file or folder {0}</source>
   <translation>Il n’y a ni fichier ni dossier {0}</translation>
  </message>
  <message>
   <source>{0} is empty (0 bytes)</source>
   <translation>{0} est vide (0 octet)</translation>
  </message>
  <message>
   <source>Record or download it again</source>
   <translation>Enregistrez-le ou téléchargez-le de nouveau</translation>
  </message>
  <message>
   <source>{0} has a video track but no picture in it</source>
   <translation>{0} a une piste vidéo mais aucune image</translation>
  </message>
  <message>
   <source>{0} is a folder, not a video</source>
   <translation>{0} est un dossier, pas une vidéo</translation>
  </message>
  <message>
   <source>Check the name and the folder</source>
   <translation>Vérifiez le nom et le dossier</translation>
  </message>
  <message>
   <source>{0} cannot be read: no permission</source>
   <translation>{0} ne peut pas être lu : accès refusé</translation>
  </message>
  <message>
   <source>Check its permissions</source>
   <translation>Vérifiez ses droits</translation>
  </message>
  <message>
   <source>{0} cannot be opened ({1})</source>
   <translation>{0} ne peut pas être ouvert ({1})</translation>
  </message>
  <message>
   <source>Check the name and the disk</source>
   <translation>Vérifiez le nom et le disque</translation>
  </message>
  <message>
   <source>{0} cannot be read as a video ({1})</source>
   <translation>{0} ne peut pas être lu comme une vidéo ({1})</translation>
  </message>
  <message>
   <source>The source has not responded for {0} s</source>
   <translation>La source ne répond pas depuis {0} s</translation>
  </message>
  <message>
   <source>It may be in use elsewhere</source>
   <translation>Elle est peut-être utilisée ailleurs</translation>
  </message>
  <message>
   <source>The source stopped unexpectedly ({0})</source>
   <translation>La source s’est arrêtée de façon inattendue ({0})</translation>
  </message>
  <message>
   <source>There is no file {0}</source>
   <translation>Il n’y a pas de fichier {0}</translation>
  </message>
  <message>
   <source>{0} is a link to a file that is not there</source>
   <translation>{0} est un lien vers un fichier qui n’existe pas</translation>
  </message>
  <message>
   <source>Restore the file or recreate the link</source>
   <translation>Remettez le fichier en place ou recréez le lien</translation>
  </message>
  <message>
   <source>There is no camera {0} ({1} does not exist)</source>
   <translation>Il n’y a pas de caméra {0} ({1} n’existe pas)</translation>
  </message>
  <message>
   <source>The camera "{0}" cannot be used ({1}: no permission)</source>
   <translation>La caméra « {0} » ne peut pas être utilisée ({1} : accès refusé)</translation>
  </message>
  <message>
   <source>Add your user to the group video and log in again</source>
   <translation>Ajoutez votre compte au groupe video et reconnectez-vous</translation>
  </message>
  <message>
   <source>The camera "{0}" could not be opened</source>
   <translation>La caméra « {0} » n’a pas pu être ouverte</translation>
  </message>
  <message>
   <source>The camera "{0}" could not be opened: it is in use by another program{1}</source>
   <translation>La caméra « {0} » n’a pas pu être ouverte : un autre programme l’utilise{1}</translation>
  </message>
  <message>
   <source>The camera "{0}" has started again with another size</source>
   <translation>La caméra « {0} » a redémarré avec une autre taille</translation>
  </message>
  <message>
   <source>More than one camera matches "{0}": {1}</source>
   <translation>Plusieurs caméras s’appellent comme « {0} » : {1}</translation>
  </message>
  <message>
   <source>Cameras on this machine: {0}</source>
   <translation>Caméras de cette machine : {0}</translation>
  </message>
  <message>
   <source>Check the name</source>
   <translation>Vérifiez le nom</translation>
  </message>
  <message>
   <source>There is no picture in the folder {0}</source>
   <translation>Il n’y a pas d’image dans le dossier {0}</translation>
  </message>
  <message>
   <source>Choose pictures that can be read: PNG, JPEG, TIFF, BMP, WebP, AVIF, HEIC</source>
   <translation>Choisissez des images lisibles : PNG, JPEG, TIFF, BMP, WebP, AVIF, HEIC</translation>
  </message>
  <message>
   <source>None of the pictures in {0} can be read</source>
   <translation>Aucune image de {0} ne peut être lue</translation>
  </message>
  <message>
   <source>{0} cannot be read as a picture</source>
   <translation>{0} ne peut pas être lu comme une image</translation>
  </message>
  <message>
   <source>Choose another picture</source>
   <translation>Choisissez une autre image</translation>
  </message>
  <message>
   <source>{0} is a HEIC picture; pi-heif, which reads these, is not installed</source>
   <translation>{0} est une image HEIC ; pi-heif, qui les lit, n’est pas installé</translation>
  </message>
  <message>
   <source>Save the picture as JPEG</source>
   <translation>Enregistrez l’image en JPEG</translation>
  </message>
  <message>
   <source>{0} has no picture track {1}</source>
   <translation>{0} n’a pas de piste d’image {1}</translation>
  </message>
  <message>
   <source>Its picture tracks are: {0}</source>
   <translation>Ses pistes d’image sont : {0}</translation>
  </message>
  <message>
   <source>A chapter of {0} cannot be used: {1}</source>
   <translation>Un chapitre de {0} est inutilisable : {1}</translation>
  </message>
  <message>
   <source>Choose a video file (MP4, MOV, MKV, WebM, AVI)</source>
   <translation>Choisissez un fichier vidéo (MP4, MOV, MKV, WebM, AVI)</translation>
  </message>
  <message>
   <source>{0} has only sound, no pictures</source>
   <translation>{0} n’a que du son, pas d’images</translation>
  </message>
  <message>
   <source>{0} has no pictures: it is not a video, or was cut off</source>
   <translation>{0} n’a pas d’images : ce n’est pas une vidéo, ou elle a été coupée</translation>
  </message>
  <message>
   <source>{0} has pictures of {1} x {2} pixels, which are too large</source>
   <translation>{0} a des images de {1} x {2} pixels, c’est trop grand</translation>
  </message>
  <message>
   <source>Make a smaller copy of it</source>
   <translation>Faites-en une copie plus petite</translation>
  </message>
  <message>
   <source>{0} has {1} pictures of {2} x {3} pixels, which are too many</source>
   <translation>{0} a {1} images de {2} x {3} pixels, ce qui est trop</translation>
  </message>
  <message>
   <source>Save it as a video</source>
   <translation>Enregistrez-le en vidéo</translation>
  </message>
  <message>
   <source>{0} is a pipe or device, not a file</source>
   <translation>{0} est un tube ou un périphérique, pas un fichier</translation>
  </message>
  <message>
   <source>{0} is not a file</source>
   <translation>{0} n’est pas un fichier</translation>
  </message>
  <message>
   <source>Save it as a file first</source>
   <translation>Enregistrez-le d’abord dans un fichier</translation>
  </message>
  <message>
   <source>The video stopped unexpectedly ({0})</source>
   <translation>La vidéo s’est arrêtée de façon inattendue ({0})</translation>
  </message>
  <message>
   <source>LSL keeps its reach until the program ends</source>
   <translation>LSL garde sa portée jusqu’à la fin du programme</translation>
  </message>
  <message>
   <source>Start EmoScope again to change it</source>
   <translation>Redémarrez EmoScope pour la changer</translation>
  </message>
  <message>
   <source>LSL was loaded with another program's configuration</source>
   <translation>LSL a été chargé avec la configuration d’un autre programme</translation>
  </message>
  <message>
   <source>Start EmoScope again</source>
   <translation>Redémarrez EmoScope</translation>
  </message>
  <message>
   <source>LSL is not installed</source>
   <translation>LSL n’est pas installé</translation>
  </message>
  <message>
   <source>LSL's library does not load ({0})</source>
   <translation>La bibliothèque de LSL ne se charge pas ({0})</translation>
  </message>
  <message>
   <source>There is no stream {0}</source>
   <translation>Il n’y a pas de flux {0}</translation>
  </message>
  <message>
   <source>No stream was named</source>
   <translation>Aucun flux n’a été nommé</translation>
  </message>
  <message>
   <source>Other computers could read these faces' scores at {0}</source>
   <translation>D’autres ordinateurs pourraient lire les scores de ces visages à {0}</translation>
  </message>
  <message>
   <source>{0} is another computer, which would get these faces' scores</source>
   <translation>{0} est un autre ordinateur, qui recevrait les scores de ces visages</translation>
  </message>
  <message>
   <source>"{0}" is not an address</source>
   <translation>« {0} » n’est pas une adresse</translation>
  </message>
  <message>
   <source>Write it like 127.0.0.1:9000</source>
   <translation>Écrivez-la comme 127.0.0.1:9000</translation>
  </message>
  <message>
   <source>The socket is closed</source>
   <translation>La connexion est fermée</translation>
  </message>
  <message>
   <source>It is opened again</source>
   <translation>Elle est rouverte</translation>
  </message>
  <message>
   <source>{0} port {1} cannot be reached ({2})</source>
   <translation>{0} port {1} ne peut pas être joint ({2})</translation>
  </message>
  <message>
   <source>Check the address</source>
   <translation>Vérifiez l’adresse</translation>
  </message>
  <message>
   <source>Sending to {0} failed ({1})</source>
   <translation>L’envoi à {0} a échoué ({1})</translation>
  </message>
  <message>
   <source>It is tried again</source>
   <translation>Une nouvelle tentative est faite</translation>
  </message>
  <message>
   <source>Nobody listens at {0} port {1}</source>
   <translation>Personne n’écoute à {0} port {1}</translation>
  </message>
  <message>
   <source>The network is saturated; scores were left out</source>
   <translation>Le réseau n’en prend plus ; des scores ont été laissés de côté</translation>
  </message>
  <message>
   <source>The stream cannot keep up; scores were left out</source>
   <translation>Le flux ne suit pas ; des scores ont été laissés de côté</translation>
  </message>
  <message>
   <source>A receiver reads too slowly; it gets fewer scores</source>
   <translation>Un récepteur lit trop lentement ; il reçoit moins de scores</translation>
  </message>
  <message>
   <source>It stopped unexpectedly ({0})</source>
   <translation>Il s’est arrêté de façon inattendue ({0})</translation>
  </message>
  <message>
   <source>The trigger {0} has thresholds {1} and {2}</source>
   <translation>Le déclencheur {0} a les seuils {1} et {2}</translation>
  </message>
  <message>
   <source>Use 0 &lt; on &lt;= 1 and off &lt;= on</source>
   <translation>Utilisez 0 &lt; début &lt;= 1 et fin &lt;= début</translation>
  </message>
  <message>
   <source>The trigger {0} has no usable hold time</source>
   <translation>Le déclencheur {0} n’a pas de durée utilisable</translation>
  </message>
  <message>
   <source>Use 0 s or more</source>
   <translation>Utilisez 0 s ou plus</translation>
  </message>
  <message>
   <source>"{0}" is not a trigger</source>
   <translation>« {0} » n’est pas un déclencheur</translation>
  </message>
  <message>
   <source>Write it like "smile: happiness &gt; 0.8 for 1 s"</source>
   <translation>Écrivez-le comme "smile: happiness &gt; 0.8 for 1 s"</translation>
  </message>
  <message>
   <source>Two triggers are called {0}</source>
   <translation>Deux déclencheurs s’appellent {0}</translation>
  </message>
  <message>
   <source>Give each a name of its own, like "broad smile: happiness &gt; 0.9"</source>
   <translation>Donnez à chacun son propre nom, par exemple « broad smile: happiness &gt; 0.9 »</translation>
  </message>
  <message>
   <source>{0} can be reached from other computers and there is no token</source>
   <translation>{0} peut être joint depuis d’autres ordinateurs et il n’y a pas de mot de passe</translation>
  </message>
  <message>
   <source>Set a token, or use 127.0.0.1</source>
   <translation>Mettez un mot de passe, ou utilisez 127.0.0.1</translation>
  </message>
  <message>
   <source>"{0}" is not an IP address</source>
   <translation>« {0} » n’est pas une adresse IP</translation>
  </message>
  <message>
   <source>Use 127.0.0.1 for this computer alone</source>
   <translation>Utilisez 127.0.0.1 pour cet ordinateur seul</translation>
  </message>
  <message>
   <source>Port {0} of {1} cannot be used ({2})</source>
   <translation>Le port {0} de {1} ne peut pas être utilisé ({2})</translation>
  </message>
  <message>
   <source>Choose another port, or end the program that uses it</source>
   <translation>Choisissez un autre port, ou fermez le programme qui l’utilise</translation>
  </message>
  <message>
   <source>Port {0} did not open</source>
   <translation>Le port {0} ne s’est pas ouvert</translation>
  </message>
  <message>
   <source>The server has ended</source>
   <translation>Le serveur s’est arrêté</translation>
  </message>
  <message>
   <source>It is started again</source>
   <translation>Il est redémarré</translation>
  </message>
  <message>
   <source>Use 127.0.0.1: the window sends to this computer only</source>
   <translation>Utilisez 127.0.0.1 : la fenêtre n’envoie qu’à cet ordinateur</translation>
  </message>
  <message>
   <source>There is a study in {0} already</source>
   <translation>Il y a déjà une étude dans {0}</translation>
  </message>
  <message>
   <source>{0} cannot be the file of a study</source>
   <translation>{0} ne peut pas être le fichier d’une étude</translation>
  </message>
  <message>
   <source>{0} does not begin with study: {1}</source>
   <translation>{0} ne commence pas par study: {1}</translation>
  </message>
  <message>
   <source>Correct the file in a text editor</source>
   <translation>Corrigez le fichier dans un éditeur de texte</translation>
  </message>
  <message>
   <source>{0} is not valid: {1}</source>
   <translation>{0} n’est pas valide : {1}</translation>
  </message>
  <message>
   <source>That does not fit the study: {0}</source>
   <translation>Cela ne va pas avec l’étude : {0}</translation>
  </message>
  <message>
   <source>That does not fit the study: two sessions are called "{0}"</source>
   <translation>Cela ne va pas avec l’étude : deux sessions s’appellent « {0} »</translation>
  </message>
  <message>
   <source>That does not fit the study: two participants are called "{0}"</source>
   <translation>Cela ne va pas avec l’étude : deux participants s’appellent « {0} »</translation>
  </message>
  <message>
   <source>That does not fit the study: two conditions are called "{0}"</source>
   <translation>Cela ne va pas avec l’étude : deux conditions s’appellent « {0} »</translation>
  </message>
  <message>
   <source>That does not fit the study: two groups are called "{0}"</source>
   <translation>Cela ne va pas avec l’étude : deux groupes s’appellent « {0} »</translation>
  </message>
  <message>
   <source>This session is no longer in the study</source>
   <translation>Cette session n’est plus dans l’étude</translation>
  </message>
  <message>
   <source>Look at the study again</source>
   <translation>Regardez de nouveau l’étude</translation>
  </message>
  <message>
   <source>A group belongs to a participant</source>
   <translation>Un groupe est celui d’un participant</translation>
  </message>
  <message>
   <source>Assign the session to a participant first</source>
   <translation>Dites d’abord de qui est la session</translation>
  </message>
  <message>
   <source>There is no {0} "{1}" in this study</source>
   <translation>Il n’y a pas de « {1} » ({0}) dans cette étude</translation>
  </message>
  <message>
   <source>Its {0}: {1}</source>
   <translation>Présents ({0}) : {1}</translation>
  </message>
  <message>
   <source>There is nothing to {0} in this {1}</source>
   <translation>Il n’y a rien à faire ici ({0}, {1})</translation>
  </message>
  <message>
   <source>There is nothing to undo in this study</source>
   <translation>Il n’y a rien à annuler dans cette étude</translation>
  </message>
  <message>
   <source>There is nothing to redo in this study</source>
   <translation>Il n’y a rien à refaire dans cette étude</translation>
  </message>
  <message>
   <source>{0} was changed by another program since the last edit</source>
   <translation>{0} a été changé par un autre programme depuis la dernière modification</translation>
  </message>
  <message>
   <source>Revert it there: earlier edits cannot be undone</source>
   <translation>Remettez-le là-bas : ce qui précède ne peut pas être annulé</translation>
  </message>
  <message>
   <source>its name does not fit: {0}</source>
   <translation>son nom ne convient pas : {0}</translation>
  </message>
  <message>
   <source>its participant does not fit: {0}</source>
   <translation>sa personne ne convient pas : {0}</translation>
  </message>
  <message>
   <source>its condition does not fit: {0}</source>
   <translation>sa condition ne convient pas : {0}</translation>
  </message>
  <message>
   <source>its path does not fit: {0}</source>
   <translation>son chemin ne convient pas : {0}</translation>
  </message>
  <message>
   <source>it has a character that cannot be there, such as a line break</source>
   <translation>il contient un caractère qui ne peut pas y être, par exemple un saut de ligne</translation>
  </message>
  <message>
   <source>it is longer than {0} characters</source>
   <translation>plus de {0} caractères</translation>
  </message>
  <message>
   <source>it is empty</source>
   <translation>vide</translation>
  </message>
  <message>
   <source>There is no video, picture or result in {0}</source>
   <translation>Il n’y a ni vidéo, ni image, ni résultat dans {0}</translation>
  </message>
  <message>
   <source>{0} is neither a video nor a picture, and no table of sessions</source>
   <translation>{0} n’est ni une vidéo, ni une image, ni un tableau de sessions</translation>
  </message>
  <message>
   <source>{0} is too large for a table of sessions</source>
   <translation>{0} est trop grand pour un tableau de sessions</translation>
  </message>
  <message>
   <source>{0} has no column film</source>
   <translation>{0} n’a pas de colonne film</translation>
  </message>
  <message>
   <source>{0} has too many lines</source>
   <translation>{0} a trop de lignes</translation>
  </message>
  <message>
   <source>{0} has no sessions</source>
   <translation>{0} n’a pas de sessions</translation>
  </message>
  <message>
   <source>{0}, line {1}: there is no film</source>
   <translation>{0}, ligne {1} : il manque le film</translation>
  </message>
  <message>
   <source>{0}, line {1}: there is no file {2}</source>
   <translation>{0}, ligne {1} : il n’y a pas de fichier {2}</translation>
  </message>
  <message>
   <source>{0}, line {1}: there are no results in {2}</source>
   <translation>{0}, ligne {1} : il n’y a pas de résultats dans {2}</translation>
  </message>
  <message>
   <source>Give a table with the columns film, participant and condition</source>
   <translation>Donnez un tableau avec les colonnes film, participant et condition</translation>
  </message>
  <message>
   <source>Give film paths relative to the table</source>
   <translation>Écrivez les films tels qu’ils sont à côté du tableau</translation>
  </message>
  <message>
   <source>{0} in the study is an address</source>
   <translation>{0} dans l’étude est une adresse</translation>
  </message>
  <message>
   <source>Put the file into a folder, and name that</source>
   <translation>Mettez le fichier dans un dossier, et nommez celui-ci</translation>
  </message>
  <message>
   <source>{0} in the study is on another computer, and opening it would connect to it</source>
   <translation>{0} dans l’étude est sur un autre ordinateur, et l’ouvrir s’y connecterait</translation>
  </message>
  <message>
   <source>Copy the file here, or put the study beside it</source>
   <translation>Copiez le fichier ici, ou mettez l’étude à côté de lui</translation>
  </message>
  <message>
   <source>The film {0} is not there; its results are whole</source>
   <translation>Le film {0} n’est pas là ; ses résultats sont complets</translation>
  </message>
  <message>
   <source>No session of this study has a film to analyse</source>
   <translation>Aucune session de cette étude n’a de film à analyser</translation>
  </message>
  <message>
   <source>There is no format {0}</source>
   <translation>Il n’y a pas de format {0}</translation>
  </message>
  <message>
   <source>No format was named</source>
   <translation>Aucun format n’a été nommé</translation>
  </message>
  <message>
   <source>There are: {0}, or all</source>
   <translation>Il y a : {0}, ou all</translation>
  </message>
  <message>
   <source>No session of this study has results</source>
   <translation>Aucune session de cette étude n’a de résultats</translation>
  </message>
  <message>
   <source>The figures were stopped before they were done</source>
   <translation>Les chiffres ont été arrêtés avant d’être prêts</translation>
  </message>
  <message>
   <source>Comparisons of conditions need SciPy, which is not installed</source>
   <translation>Les comparaisons de conditions demandent SciPy, qui n’est pas installé</translation>
  </message>
  <message>
   <source>No two conditions have two participants in common, and no two groups have two each</source>
   <translation>Aucune paire de conditions n’a deux participants en commun, et aucune paire de groupes n’en a deux chacun</translation>
  </message>
  <message>
   <source>Comparisons: no two conditions have two participants in common, and no two groups have two each</source>
   <translation>Comparaisons : aucune paire de conditions n’a deux participants en commun, et aucune paire de groupes n’en a deux chacun</translation>
  </message>
  <message>
   <source>No session has a marker "{0}" with a face at it</source>
   <translation>Aucune session n’a de repère « {0} » avec un visage</translation>
  </message>
  <message>
   <source>No session has a marker with a face at it</source>
   <translation>Aucune session n’a de repère avec un visage</translation>
  </message>
  <message>
   <source>Add markers to the recordings first</source>
   <translation>Ajoutez d’abord des repères aux enregistrements</translation>
  </message>
  <message>
   <source>No session has labels with a place on the circumplex</source>
   <translation>Aucune session n’a d’étiquettes ayant une place sur le circomplexe</translation>
  </message>
  <message>
   <source>Use labels that are single words for feelings, such as basic7</source>
   <translation>Prenez des étiquettes qui sont des mots simples pour des émotions, comme basic7</translation>
  </message>
  <message>
   <source>No session of this study has a face with a score</source>
   <translation>Aucune session de cette étude n’a de visage avec un score</translation>
  </message>
  <message>
   <source>No session has the label "{0}"</source>
   <translation>Aucune séance n’a l’étiquette « {0} »</translation>
  </message>
  <message>
   <source>There is no curve to draw: scores cover less than half of the time around the markers, or of the baseline</source>
   <translation>Il n’y a aucune courbe à tracer : les scores couvrent moins de la moitié du temps autour des repères, ou de la référence</translation>
  </message>
  <message>
   <source>Ask for a time that the recordings cover, or for another baseline</source>
   <translation>Choisissez une durée que les enregistrements couvrent, ou une autre référence</translation>
  </message>
  <message>
   <source>{0} faces do not fit into one picture</source>
   <translation>{0} visages ne tiennent pas dans une image</translation>
  </message>
  <message>
   <source>Name up to {0} of the sessions</source>
   <translation>Choisissez au plus {0} des sessions</translation>
  </message>
  <message>
   <source>No session of this study has two faces with such a label</source>
   <translation>Aucune session de cette étude n’a deux visages avec une telle étiquette</translation>
  </message>
  <message>
   <source>Synchrony is of two faces of one recording</source>
   <translation>La synchronie concerne deux visages d’un enregistrement</translation>
  </message>
  <message>
   <source>Synchrony was stopped before it was done</source>
   <translation>La synchronie a été arrêtée avant d’être prête</translation>
  </message>
  <message>
   <source>{0} segments are too many</source>
   <translation>{0} segments, c’est trop</translation>
  </message>
  <message>
   <source>{0} to {1} s is not a time range around a marker</source>
   <translation>{0} à {1} s n’est pas un temps autour d’un repère</translation>
  </message>
  <message>
   <source>Give a begin before its end, such as 0 and 5</source>
   <translation>Donnez un début avant la fin, comme 0 et 5</translation>
  </message>
  <message>
   <source>{0} s is not a step for this range</source>
   <translation>{0} s n’est pas un pas pour ce temps</translation>
  </message>
  <message>
   <source>Use a shorter one</source>
   <translation>Prenez-en un plus court</translation>
  </message>
  <message>
   <source>These are too many steps</source>
   <translation>C’est trop de pas</translation>
  </message>
  <message>
   <source>Use a wider step or a shorter time</source>
   <translation>Prenez un pas plus grand ou un temps plus court</translation>
  </message>
  <message>
   <source>{0} s at {1} Hz is not a segment</source>
   <translation>{0} s à {1} Hz n’est pas un segment</translation>
  </message>
  <message>
   <source>Use a longer window: at least 8 steps</source>
   <translation>Prenez-en un plus long : au moins 8 pas</translation>
  </message>
  <message>
   <source>A lag of {0} s does not fit a window of {1} s</source>
   <translation>Un décalage de {0} s ne va pas avec un segment de {1} s</translation>
  </message>
  <message>
   <source>Use at most half of it</source>
   <translation>Prenez-en au plus la moitié</translation>
  </message>
  <message>
   <source>{0} surrogates are too few or too many</source>
   <translation>{0} ordres mélangés, c’est trop peu ou trop</translation>
  </message>
  <message>
   <source>Use 1000</source>
   <translation>Prenez 1000</translation>
  </message>
  <message>
   <source>There is no study in {0}, or it is gone</source>
   <translation>Il n’y a pas d’étude dans {0}, ou elle a disparu</translation>
  </message>
  <message>
   <source>Make one, or choose another folder</source>
   <translation>Créez-en une, ou choisissez un autre dossier</translation>
  </message>
  <message>
   <source>Open it, or choose another folder</source>
   <translation>Ouvrez-la, ou choisissez un autre dossier</translation>
  </message>
  <message>
   <source>Choose another name</source>
   <translation>Choisissez un autre nom</translation>
  </message>
  <message>
   <source>Choose videos, or a folder of results</source>
   <translation>Choisissez des vidéos, ou un dossier de résultats</translation>
  </message>
  <message>
   <source>Choose videos, folders, results, or a CSV file with a column film</source>
   <translation>Choisissez des vidéos, des dossiers, des résultats ou un fichier CSV avec une colonne film</translation>
  </message>
  <message>
   <source>Name a folder with results of an analysis</source>
   <translation>Nommez un dossier avec les résultats d’une analyse</translation>
  </message>
  <message>
   <source>If it was moved, say so under Studies, Files were moved</source>
   <translation>S’il a été déplacé, indiquez-le dans Études, Fichiers déplacés</translation>
  </message>
  <message>
   <source>Add videos to the study</source>
   <translation>Ajoutez des vidéos à l’étude</translation>
  </message>
  <message>
   <source>Analyse the study first</source>
   <translation>Analysez d’abord l’étude</translation>
  </message>
  <message>
   <source>Install SciPy, or use the other tables</source>
   <translation>Installez SciPy, ou utilisez les autres tableaux</translation>
  </message>
  <message>
   <source>Use longer segments</source>
   <translation>Prenez des segments plus longs</translation>
  </message>
  <message>
   <source>This recording has no embeddings, so nothing can be taught from it</source>
   <translation>Cet enregistrement n’a pas de vecteurs : on ne peut rien en apprendre</translation>
  </message>
  <message>
   <source>It cannot be read as a picture</source>
   <translation>Cela ne peut pas être lu comme une image</translation>
  </message>
  <message>
   <source>No face could be scored in it</source>
   <translation>Aucun visage n’a pu y être évalué</translation>
  </message>
  <message>
   <source>The film ends at {0} s, before the part from {1} s</source>
   <translation>Le film finit à {0} s, avant la partie à partir de {1} s</translation>
  </message>
  <message>
   <source>No face was found in it</source>
   <translation>Aucun visage n’y a été trouvé</translation>
  </message>
  <message>
   <source>There is no such file</source>
   <translation>Il n’y a pas de tel fichier</translation>
  </message>
  <message>
   <source>Its header is path,label[,start_s,end_s,group]</source>
   <translation>Son en-tête est path,label[,start_s,end_s,group]</translation>
  </message>
  <message>
   <source>No label is called {0}</source>
   <translation>Aucune étiquette ne s’appelle {0}</translation>
  </message>
  <message>
   <source>Put them into a folder for each label: {0}</source>
   <translation>Mettez-les dans un dossier par étiquette : {0}</translation>
  </message>
  <message>
   <source>The label set has {0}</source>
   <translation>Le jeu d’étiquettes a {0}</translation>
  </message>
  <message>
   <source>{0} cannot be read as a CSV table ({1})</source>
   <translation>{0} ne peut pas être lu comme un tableau CSV ({1})</translation>
  </message>
  <message>
   <source>{0} has no column {1}</source>
   <translation>{0} n’a pas de colonne {1}</translation>
  </message>
  <message>
   <source>{0} holds no pictures or videos of labels</source>
   <translation>{0} ne contient ni images ni vidéos d’étiquettes</translation>
  </message>
  <message>
   <source>{0} lists {1} files</source>
   <translation>{0} énumère {1} fichiers</translation>
  </message>
  <message>
   <source>{0}, line {1}: "{2}" is not a time in seconds</source>
   <translation>{0}, ligne {1} : « {2} » n’est pas un temps en secondes</translation>
  </message>
  <message>
   <source>{0}, line {1}: end_s is not after start_s</source>
   <translation>{0}, ligne {1} : end_s n’est pas après start_s</translation>
  </message>
  <message>
   <source>{0}, line {1}: path or label is empty</source>
   <translation>{0}, ligne {1} : path ou label est vide</translation>
  </message>
  <message>
   <source>None of the {0} files could be used as an example</source>
   <translation>Aucun des {0} fichiers n’a pu servir d’exemple</translation>
  </message>
  <message>
   <source>What was taught with an earlier version belongs to another model</source>
   <translation>Ce qui fut appris avec une version antérieure appartient à un autre modèle</translation>
  </message>
  <message>
   <source>Choose that model to take it over, or teach again</source>
   <translation>Choisissez ce modèle pour le reprendre, ou recommencez</translation>
  </message>
  <message>
   <source>An example is of another model's space</source>
   <translation>Un exemple est de l’espace d’un autre modèle</translation>
  </message>
  <message>
   <source>Teach it again</source>
   <translation>Apprenez-le de nouveau</translation>
  </message>
  <message>
   <source>That would be {0} examples</source>
   <translation>Cela ferait {0} exemples</translation>
  </message>
  <message>
   <source>It may have up to 100 MB</source>
   <translation>100 Mo au plus</translation>
  </message>
  <message>
   <source>The examples of {0} are not here</source>
   <translation>Les exemples de {0} ne sont pas ici</translation>
  </message>
  <message>
   <source>Open the taught set's own file</source>
   <translation>Ouvrez le fichier propre au jeu appris</translation>
  </message>
  <message>
   <source>{0}: what it says of the examples' pack is damaged</source>
   <translation>{0} : ce qu’il dit du paquet des exemples est endommagé</translation>
  </message>
  <message>
   <source>Teach the set again, or take the file from a backup</source>
   <translation>Apprenez de nouveau le jeu, ou reprenez le fichier d’une sauvegarde</translation>
  </message>
  <message>
   <source>{0} does not say which pack its examples are of</source>
   <translation>{0} ne dit pas de quel paquet sont ses exemples</translation>
  </message>
  <message>
   <source>{0} has {1} examples</source>
   <translation>{0} a {1} exemples</translation>
  </message>
  <message>
   <source>{0} has no examples</source>
   <translation>{0} n’a pas d’exemples</translation>
  </message>
  <message>
   <source>{0} has no list of examples</source>
   <translation>{0} n’a pas de liste d’exemples</translation>
  </message>
  <message>
   <source>{0} does not have the size of the pack it names</source>
   <translation>{0} n’a pas la taille du paquet qu’il nomme</translation>
  </message>
  <message>
   <source>{0} is damaged</source>
   <translation>{0} est endommagé</translation>
  </message>
  <message>
   <source>{0} is not an embedding</source>
   <translation>{0} n’est pas un vecteur</translation>
  </message>
  <message>
   <source>{0}: the picture is too large</source>
   <translation>{0} : l’image est trop grande</translation>
  </message>
  <message>
   <source>The examples of {0} were taught with the pack {1} {2}, and {3} {4} encodes faces differently</source>
   <translation>Les exemples de {0} ont été appris avec le paquet {1} {2}, et {3} {4} voit les visages autrement</translation>
  </message>
  <message>
   <source>The scores of {0} were made with {1} examples, which are not kept beside them</source>
   <translation>Les scores de {0} ont été faits avec {1} exemples, qui ne sont pas gardés à côté</translation>
  </message>
  <message>
   <source>Choose the taught set's own file</source>
   <translation>Choisissez le fichier propre au jeu appris</translation>
  </message>
  <message>
   <source>No example could be taught again</source>
   <translation>Aucun exemple n’a pu être réappris</translation>
  </message>
  <message>
   <source>Neither its file nor a picture of it is available</source>
   <translation>Ni son fichier ni une image n’est disponible</translation>
  </message>
  <message>
   <source>The comparison was stopped</source>
   <translation>La comparaison a été arrêtée</translation>
  </message>
  <message>
   <source>Every file is an example of a taught set, or shows what a label is not</source>
   <translation>Chaque fichier est un exemple d’un jeu appris, ou montre ce qu’une étiquette n’est pas</translation>
  </message>
  <message>
   <source>Compare on other files</source>
   <translation>Comparez sur d’autres fichiers</translation>
  </message>
  <message>
   <source>No label set could be scored</source>
   <translation>Aucun jeu d’étiquettes n’a pu être interrogé</translation>
  </message>
  <message>
   <source>No file could be scored</source>
   <translation>Aucun fichier n’a pu être évalué</translation>
  </message>
  <message>
   <source>All examples are of one person: how it does on others is not known</source>
   <translation>Tous les exemples sont d’une seule personne : on ne sait pas ce que cela donne avec d’autres</translation>
  </message>
  <message>
   <source>Examples of {0} and {1} are almost the same face: one of them may be wrong</source>
   <translation>Des exemples de {0} et {1} sont presque le même visage : l’un d’eux est peut-être faux</translation>
  </message>
  <message>
   <source>Few examples: {0}. Below {1} of a label its figure says little</source>
   <translation>Peu d’exemples : {0}. En dessous de {1} par étiquette, le chiffre dit peu</translation>
  </message>
  <message>
   <source>No persons were named, so the estimate holds for the same people and camera</source>
   <translation>On n’a pas dit qui est vu ; l’estimation vaut donc pour les mêmes personnes et la même caméra</translation>
  </message>
  <message>
   <source>The examples do not do better than the sentences, which stay as they are</source>
   <translation>Les exemples ne font pas mieux que les phrases, qui restent telles quelles</translation>
  </message>
  <message>
   <source>The recall shows no gain; the examples still move the scores, as they are weighed by squared error: {0} by the sentences, {1} with them</source>
   <translation>Le rappel ne montre aucun gain ; les exemples changent quand même les scores, car ils sont pesés selon l’erreur quadratique : {0} avec les phrases, {1} avec eux</translation>
  </message>
  <message>
   <source>Teach it again with this pack, or use that one</source>
   <translation>Recommencez avec ce paquet, ou utilisez l’autre</translation>
  </message>
  <message>
   <source>Something unexpected went wrong. The details are in the log.</source>
   <translation>Un problème inattendu est survenu. Les détails sont dans le journal.</translation>
  </message>
  <message numerus="yes">
   <source>Added to the queue: {count} files</source>
   <translation>
    <numerusform>Ajouté à la file : {count} fichier</numerusform>
    <numerusform>Ajoutés à la file : {count} fichiers</numerusform>
   </translation>
  </message>
  <message>
   <source>No label to score. Add one first.</source>
   <translation>Il n’y a aucune étiquette à évaluer. Ajoutez-en une d’abord.</translation>
  </message>
  <message>
   <source>{name} was already analysed.</source>
   <translation>{name} était déjà analysé.</translation>
  </message>
  <message>
   <source>The folder for recordings is not there: {folder}. Connect its drive, or choose another folder in Settings.</source>
   <translation>Le dossier des enregistrements n’est pas là : {folder}. Branchez son disque, ou choisissez un autre dossier dans les réglages.</translation>
  </message>
  <message>
   <source>Nothing can be written to the folder for recordings: {folder}. Choose another folder in Settings.</source>
   <translation>Impossible d’écrire dans le dossier des enregistrements : {folder}. Choisissez un autre dossier dans les réglages.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>aucun</translation>
  </message>
  <message>
   <source>demo clip</source>
   <translation>clip de démonstration</translation>
  </message>
  <message>
   <source>file</source>
   <translation>fichier</translation>
  </message>
  <message>
   <source>camera</source>
   <translation>caméra</translation>
  </message>
  <message>
   <source>screen</source>
   <translation>écran</translation>
  </message>
  <message>
   <source>network</source>
   <translation>réseau</translation>
  </message>
  <message>
   <source>folder</source>
   <translation>dossier</translation>
  </message>
  <message>
   <source>test</source>
   <translation>mire</translation>
  </message>
  <message>
   <source>not installed</source>
   <translation>non installé</translation>
  </message>
  <message>
   <source>{frames}, skipped by the model {skipped}</source>
   <translation>{frames}, sautées par le modèle {skipped}</translation>
  </message>
  <message>
   <source>picture {picture:.1f} Hz, scores {scores:.1f} Hz</source>
   <translation>image {picture:.1f} Hz, scores {scores:.1f} Hz</translation>
  </message>
  <message>
   <source>{latency:.1f} ms, score age {age:.0f} ms</source>
   <translation>{latency:.1f} ms, âge des scores {age:.0f} ms</translation>
  </message>
  <message>
   <source>errors since the start: {count}</source>
   <translation>erreurs depuis le démarrage : {count}</translation>
  </message>
  <message>
   <source>{runtime} {precision} on {device}</source>
   <translation>{runtime} {precision} sur {device}</translation>
  </message>
  <message>
   <source>System</source>
   <translation>Système</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Source</translation>
  </message>
  <message>
   <source>Frames</source>
   <translation>Images</translation>
  </message>
  <message>
   <source>Rates</source>
   <translation>Cadences</translation>
  </message>
  <message>
   <source>Latency</source>
   <translation>Latence</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Journal</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <source>Runtime</source>
   <translation>Moteur</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Étiquettes</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>Choix</translation>
  </message>
  <message>
   <source>Stage {name}</source>
   <translation>Étape {name}</translation>
  </message>
  <message>
   <source>Add "{name}"</source>
   <translation>Ajouter « {name} »</translation>
  </message>
  <message>
   <source>Rename "{old}" to "{new}"</source>
   <translation>Renommer « {old} » en « {new} »</translation>
  </message>
  <message>
   <source>Delete "{name}"</source>
   <translation>Supprimer « {name} »</translation>
  </message>
  <message>
   <source>Move "{name}"</source>
   <translation>Déplacer « {name} »</translation>
  </message>
  <message>
   <source>Mute "{name}"</source>
   <translation>Rendre muette « {name} »</translation>
  </message>
  <message>
   <source>Unmute "{name}"</source>
   <translation>Réactiver « {name} »</translation>
  </message>
  <message>
   <source>Change the prompts of "{name}"</source>
   <translation>Modifier les phrases de « {name} »</translation>
  </message>
  <message>
   <source>Change the colour of "{name}"</source>
   <translation>Modifier la couleur de « {name} »</translation>
  </message>
  <message>
   <source>Change the weight of "{name}"</source>
   <translation>Modifier le poids de « {name} »</translation>
  </message>
  <message>
   <source>Change the templates</source>
   <translation>Modifier les modèles de phrase</translation>
  </message>
  <message>
   <source>Change the sensitivity</source>
   <translation>Modifier la sensibilité</translation>
  </message>
  <message>
   <source>Rename the set</source>
   <translation>Renommer le jeu</translation>
  </message>
  <message>
   <source>Open "{name}"</source>
   <translation>Ouvrir « {name} »</translation>
  </message>
  <message>
   <source>Teach "{label}" by example</source>
   <translation>Apprendre « {label} » par l’exemple</translation>
  </message>
  <message>
   <source>Leave examples out</source>
   <translation>Écarter des exemples</translation>
  </message>
  <message>
   <source>Let examples count</source>
   <translation>Faire compter des exemples</translation>
  </message>
  <message>
   <source>Say who is seen</source>
   <translation>Dire qui l’on voit</translation>
  </message>
  <message>
   <source>Edit the study</source>
   <translation>Modifier l’étude</translation>
  </message>
  <message>
   <source>Change the order</source>
   <translation>Changer l’ordre</translation>
  </message>
  <message>
   <source>Edit {name}</source>
   <translation>Modifier {name}</translation>
  </message>
  <message>
   <source>Rename {old} to {new}</source>
   <translation>Renommer {old} en {new}</translation>
  </message>
  <message>
   <source>Look for files in {folder}</source>
   <translation>Chercher les fichiers dans {folder}</translation>
  </message>
  <message numerus="yes">
   <source>Move {count} sessions</source>
   <translation>
    <numerusform>Déplacer {count} session</numerusform>
    <numerusform>Déplacer {count} sessions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Remove {count} sessions</source>
   <translation>
    <numerusform>Retirer {count} session</numerusform>
    <numerusform>Retirer {count} sessions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Options of {count} sessions</source>
   <translation>
    <numerusform>Options de {count} session</numerusform>
    <numerusform>Options de {count} sessions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Add {count} sessions</source>
   <translation>
    <numerusform>Ajouter {count} session</numerusform>
    <numerusform>Ajouter {count} sessions</numerusform>
   </translation>
  </message>
  <message>
   <source>Videos</source>
   <translation>Vidéos</translation>
  </message>
  <message>
   <source>Using the window</source>
   <translation>Utiliser la fenêtre</translation>
  </message>
  <message>
   <source>Columns of the tables</source>
   <translation>Colonnes des tableaux</translation>
  </message>
  <message>
   <source>Reading results in other programs</source>
   <translation>Lire les résultats dans d’autres programmes</translation>
  </message>
  <message>
   <source>Streams to other programs</source>
   <translation>Flux vers d’autres programmes</translation>
  </message>
  <message>
   <source>NVIDIA cards</source>
   <translation>Cartes NVIDIA</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Mots</translation>
  </message>
  <message>
   <source>The label name</source>
   <translation>Le nom de l’étiquette</translation>
  </message>
  <message>
   <source>The label set</source>
   <translation>Le jeu d’étiquettes</translation>
  </message>
  <message>
   <source>A label called "{name}" already exists</source>
   <translation>Il y a déjà une étiquette « {name} »</translation>
  </message>
  <message>
   <source>{name} supports only its built-in classes, so the label set is now: {classes}.</source>
   <translation>{name} ne connaît que ses propres classes ; le jeu d’étiquettes est maintenant : {classes}.</translation>
  </message>
  <message>
   <source>Head pose</source>
   <translation>Pose de la tête</translation>
  </message>
  <message>
   <source>Degrees: to the right, up, clockwise. Compare times of one face.</source>
   <translation>Degrés : vers la droite, vers le haut, dans le sens horaire. Comparez des moments d’un même visage.</translation>
  </message>
  <message>
   <source>Eyes and mouth</source>
   <translation>Yeux et bouche</translation>
  </message>
  <message>
   <source>Height over width. Compare times of one face; no blinks are counted.</source>
   <translation>Hauteur sur largeur. Comparez des moments d’un même visage ; les clignements ne sont pas comptés.</translation>
  </message>
  <message>
   <source>Direction of gaze</source>
   <translation>Direction du regard</translation>
  </message>
  <message>
   <source>Degrees to the right, seen from the camera. Coarse: a third too little.</source>
   <translation>Degrés vers la droite, vus de la caméra. Grossier : un tiers de moins que la réalité.</translation>
  </message>
  <message>
   <source>Lids</source>
   <translation>Paupières</translation>
  </message>
  <message>
   <source>Height over width of each eye; left and right are those of the picture.</source>
   <translation>Hauteur sur largeur de chaque œil ; gauche et droite sont celles de l’image.</translation>
  </message>
  <message>
   <source>Valence and arousal</source>
   <translation>Valence et activation</translation>
  </message>
  <message>
   <source>Read from the places of the labels' words, not measured from the face.</source>
   <translation>Lues d’après la place des mots des étiquettes, non mesurées sur le visage.</translation>
  </message>
  <message>
   <source>turn</source>
   <translation>rotation</translation>
  </message>
  <message>
   <source>nod</source>
   <translation>hochement</translation>
  </message>
  <message>
   <source>tilt</source>
   <translation>inclinaison</translation>
  </message>
  <message>
   <source>eyes open</source>
   <translation>yeux ouverts</translation>
  </message>
  <message>
   <source>mouth open</source>
   <translation>bouche ouverte</translation>
  </message>
  <message>
   <source>gaze to the side</source>
   <translation>regard de côté</translation>
  </message>
  <message>
   <source>left eye</source>
   <translation>œil gauche</translation>
  </message>
  <message>
   <source>right eye</source>
   <translation>œil droit</translation>
  </message>
  <message>
   <source>valence</source>
   <translation>valence</translation>
  </message>
  <message>
   <source>arousal</source>
   <translation>activation</translation>
  </message>
  <message>
   <source>{name} is installed: {folder}</source>
   <translation>{name} est là : {folder}</translation>
  </message>
  <message>
   <source>{file} is now the pack {name}.</source>
   <translation>{file} est maintenant le paquet {name}.</translation>
  </message>
  <message>
   <source>{name}: {speed}</source>
   <translation>{name} : {speed}</translation>
  </message>
  <message>
   <source>Nothing on this computer runs {name}.</source>
   <translation>Rien sur cet ordinateur ne fait tourner {name}.</translation>
  </message>
  <message>
   <source>{name} is still being processed. Wait until it is done.</source>
   <translation>Une chose à la fois : {name} est encore en cours.</translation>
  </message>
  <message>
   <source>There are no recordings to search yet.</source>
   <translation>Il n’y a pas encore d’enregistrements à parcourir.</translation>
  </message>
  <message>
   <source>Hold a neutral face for ten seconds …</source>
   <translation>Gardez un visage neutre pendant dix secondes …</translation>
  </message>
  <message>
   <source>Face {number}: scores are now relative to this neutral face.</source>
   <translation>Visage {number} : les scores sont montrés comme écart à ce visage neutre.</translation>
  </message>
  <message>
   <source>That was {seconds:.1f} s; at least {least:.0f} s is needed.</source>
   <translation>C’était {seconds:.1f} s ; il en faut au moins {least:.0f}.</translation>
  </message>
  <message>
   <source>{what}: {seconds:.0f} s left</source>
   <translation>{what} : encore {seconds:.0f} s</translation>
  </message>
  <message>
   <source>Neutral face</source>
   <translation>Visage neutre</translation>
  </message>
  <message>
   <source>The sound has stopped: the loudspeaker does not answer.</source>
   <translation>Le son s’est arrêté : le haut-parleur ne répond pas.</translation>
  </message>
  <message>
   <source>The sound stopped unexpectedly ({error}).</source>
   <translation>Le son s’est arrêté de façon inattendue ({error}).</translation>
  </message>
  <message>
   <source>Nothing to delete.</source>
   <translation>Il n’y a rien à oublier.</translation>
  </message>
  <message numerus="yes">
   <source>Deleted: {names} ({count} files, {size}).</source>
   <translation>
    <numerusform>Supprimé : {names} ({count} fichier, {size}).</numerusform>
    <numerusform>Supprimé : {names} ({count} fichiers, {size}).</numerusform>
   </translation>
  </message>
  <message>
   <source>Not deleted: {files}</source>
   <translation>Non supprimé : {files}</translation>
  </message>
  <message>
   <source>No sound: install EmoScope with the extra "sound" to hear recordings.</source>
   <translation>Pas de son : installez EmoScope avec l’extra « sound » pour entendre les enregistrements.</translation>
  </message>
  <message>
   <source>No sound: this system has no PortAudio; install its package (libportaudio2).</source>
   <translation>Pas de son : PortAudio manque sur ce système ; installez son paquet (libportaudio2).</translation>
  </message>
  <message>
   <source>No sound: the system's loudspeaker cannot be used ({reason}).</source>
   <translation>Pas de son : le haut-parleur du système est inutilisable ({reason}).</translation>
  </message>
  <message>
   <source>There are no earlier edits.</source>
   <translation>Il n’y a pas de modifications passées.</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions added.</source>
   <translation>
    <numerusform>{count} session ajoutée.</numerusform>
    <numerusform>{count} sessions ajoutées.</numerusform>
   </translation>
  </message>
  <message>
   <source>Undone: {what}.</source>
   <translation>Annulé : {what}.</translation>
  </message>
  <message>
   <source>Redone: {what}.</source>
   <translation>Refait : {what}.</translation>
  </message>
  <message>
   <source>Not added: {path}: {reason}.</source>
   <translation>Non ajouté : {path} : {reason}.</translation>
  </message>
  <message numerus="yes">
   <source>{count} more were not added.</source>
   <translation>
    <numerusform>{count} autre n’a pas été ajouté.</numerusform>
    <numerusform>{count} autres n’ont pas été ajoutés.</numerusform>
   </translation>
  </message>
  <message>
   <source>Recordings are being added. Wait until that is done.</source>
   <translation>Des enregistrements sont en cours d’ajout. Attendez que ce soit fini.</translation>
  </message>
  <message numerus="yes">
   <source>{count} were in the study already.</source>
   <translation>
    <numerusform>{count} était déjà dans l’étude.</numerusform>
    <numerusform>{count} étaient déjà dans l’étude.</numerusform>
   </translation>
  </message>
  <message>
   <source>A session needs a name.</source>
   <translation>Une session a besoin d’un nom.</translation>
  </message>
  <message>
   <source>Earlier edits are deleted.</source>
   <translation>Les modifications passées sont supprimées.</translation>
  </message>
  <message numerus="yes">
   <source>{count} rows.</source>
   <translation>
    <numerusform>{count} ligne.</numerusform>
    <numerusform>{count} lignes.</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} is not in it: {cause}.</source>
   <translation>{name} n’y est pas : {cause}.</translation>
  </message>
  <message>
   <source>There is no comparison.</source>
   <translation>Il n’y a pas de comparaison.</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions have no results and are left out.</source>
   <translation>
    <numerusform>{count} session n’a pas de résultats et n’y est pas.</numerusform>
    <numerusform>{count} sessions n’ont pas de résultats et n’y sont pas.</numerusform>
   </translation>
  </message>
  <message>
   <source>kappa over all labels: {kappa}</source>
   <translation>kappa sur toutes les étiquettes : {kappa}</translation>
  </message>
  <message>
   <source>No session has the label {names}.</source>
   <translation>Aucune session n’a l’étiquette {names}.</translation>
  </message>
  <message numerus="yes">
   <source>{count} new examples. Undo removes them; saving the set keeps them.</source>
   <translation>
    <numerusform>{count} nouvel exemple. Annuler le retire ; enregistrer le jeu le garde.</numerusform>
    <numerusform>{count} nouveaux exemples. Annuler les retire ; enregistrer le jeu les garde.</numerusform>
   </translation>
  </message>
  <message>
   <source>Show something that is not "{label}"; release to stop …</source>
   <translation>Montrez autre chose que « {label} » ; relâchez pour finir …</translation>
  </message>
  <message>
   <source>Show "{label}"; release to stop …</source>
   <translation>Montrez « {label} » ; relâchez pour finir …</translation>
  </message>
  <message numerus="yes">
   <source>{count} examples are deleted.</source>
   <translation>
    <numerusform>{count} exemple est supprimé.</numerusform>
    <numerusform>{count} exemples sont supprimés.</numerusform>
   </translation>
  </message>
  <message>
   <source>There is no scored face in this stretch.</source>
   <translation>Aucun visage évalué dans ce passage.</translation>
  </message>
  <message numerus="yes">
   <source>{count} files could not be used.</source>
   <translation>
    <numerusform>{count} fichier n’a pas pu être utilisé.</numerusform>
    <numerusform>{count} fichiers n’ont pas pu être utilisés.</numerusform>
   </translation>
  </message>
  <message>
   <source>That was {seconds:.1f} s; hold the key for half a second or more.</source>
   <translation>C’était {seconds:.1f} s ; maintenez la touche une demi-seconde ou plus.</translation>
  </message>
  <message numerus="yes">
   <source>{count} examples are taught again, {lost} dropped. Undo brings them back.</source>
   <translation>
    <numerusform>{count} exemple réappris, {lost} abandonnés. Annuler les rétablit.</numerusform>
    <numerusform>{count} exemples réappris, {lost} abandonnés. Annuler les rétablit.</numerusform>
   </translation>
  </message>
  <message>
   <source>The examples of this set were taught with {name} {version}, these would be of another model. Use that model, or begin with a set without examples.</source>
   <translation>Les exemples de ce jeu viennent de {name} {version}, ceux-ci seraient d’un autre modèle. Utilisez ce modèle, ou partez d’un jeu sans exemples.</translation>
  </message>
  <message>
   <source>Reading examples: {share:.0%}</source>
   <translation>Lecture des exemples : {share:.0%}</translation>
  </message>
  <message>
   <source>none of these</source>
   <translation>aucune de celles-ci</translation>
  </message>
  <message>
   <source>playing</source>
   <translation>en lecture</translation>
  </message>
  <message>
   <source>from a single picture</source>
   <translation>d’une seule image</translation>
  </message>
  <message>
   <source>too dark</source>
   <translation>trop sombre</translation>
  </message>
  <message>
   <source>too small</source>
   <translation>trop petit</translation>
  </message>
  <message>
   <source>turned away</source>
   <translation>détourné</translation>
  </message>
  <message>
   <source>lost</source>
   <translation>perdu</translation>
  </message>
  <message>
   <source>The frames are too far apart to form a clip.</source>
   <translation>Les images sont trop espacées pour un clip.</translation>
  </message>
  <message>
   <source>Add light.</source>
   <translation>Ajoutez de la lumière.</translation>
  </message>
  <message>
   <source>The clip is still filling.</source>
   <translation>Le clip se remplit encore.</translation>
  </message>
  <message>
   <source>Come closer to the camera.</source>
   <translation>Approchez-vous de la caméra.</translation>
  </message>
  <message>
   <source>Hold still, or add light.</source>
   <translation>Ne bougez plus, ou ajoutez de la lumière.</translation>
  </message>
  <message>
   <source>Face the camera.</source>
   <translation>Tournez-vous vers la caméra.</translation>
  </message>
  <message>
   <source>The face has left the picture.</source>
   <translation>Le visage a quitté l’image.</translation>
  </message>
  <message>
   <source>opening</source>
   <translation>ouverture</translation>
  </message>
  <message>
   <source>live</source>
   <translation>en direct</translation>
  </message>
  <message>
   <source>source lost</source>
   <translation>source perdue</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>échec</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>arrêté</translation>
  </message>
  <message>
   <source>loading the model …</source>
   <translation>chargement du modèle …</translation>
  </message>
  <message>
   <source>no model</source>
   <translation>aucun modèle</translation>
  </message>
  <message>
   <source>filling, {seconds:.1f} s</source>
   <translation>remplissage, {seconds:.1f} s</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Copier les détails</translation>
  </message>
  <message>
   <source>Watches a face and says, live, how well each of your own sentences describes it.</source>
   <translation>Regarde un visage et dit, en direct, à quel point chacune de vos phrases le décrit.</translation>
  </message>
  <message>
   <source>After EmoCLIP (Foteinopoulou and Patras, FG 2024) and DFER-CLIP (Zhao and Patras, BMVC 2023). Faces are found by MediaPipe's networks. Licence: Apache 2.0.</source>
   <translation>D’après EmoCLIP (Foteinopoulou et Patras, FG 2024) et DFER-CLIP (Zhao et Patras, BMVC 2023). Les visages sont trouvés par les réseaux de MediaPipe. Licence : Apache 2.0.</translation>
  </message>
  <message>
   <source>Scores say how a face looks to a model, not what a person feels.</source>
   <translation>Les scores disent à quoi un visage ressemble pour un modèle, pas ce qu’une personne ressent.</translation>
  </message>
  <message>
   <source>About EmoScope</source>
   <translation>À propos d’EmoScope</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Trained on: {data}</source>
   <translation>Entraîné sur : {data}</translation>
  </message>
  <message>
   <source>Measured: {numbers}</source>
   <translation>Mesuré : {numbers}</translation>
  </message>
  <message>
   <source>Licence: {licence}</source>
   <translation>Licence : {licence}</translation>
  </message>
  <message>
   <source>Open network video</source>
   <translation>Ouvrir une vidéo réseau</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Name, if it asks</source>
   <translation>Nom, s’il est demandé</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Mot de passe</translation>
  </message>
  <message>
   <source>EmoScope connects to this address alone, and only now. Name and password are not kept. People whom the camera sees must have agreed.</source>
   <translation>EmoScope ne se connecte qu’à cette adresse, et seulement maintenant. Nom et mot de passe ne sont pas conservés. Les personnes que la caméra voit doivent avoir donné leur accord.</translation>
  </message>
  <message>
   <source>The name goes into tables and exports; faces of one name are one person.</source>
   <translation>Le nom figure dans les tableaux et les exportations ; les visages d’un même nom sont une personne.</translation>
  </message>
  <message>
   <source>Who may be the same person?</source>
   <translation>Qui pourrait être la même personne ?</translation>
  </message>
  <message>
   <source>Looks are coarse colours (hair, skin, clothes), compared within this recording only. Nobody is recognised, and nothing is kept but the names you give.</source>
   <translation>L’apparence, ce sont des couleurs grossières (cheveux, peau, vêtements), comparées dans cet enregistrement seulement. Personne n’est reconnu, et rien n’est conservé hormis les noms que vous donnez.</translation>
  </message>
  <message>
   <source>Same person …</source>
   <translation>Même personne …</translation>
  </message>
  <message>
   <source>Somebody else</source>
   <translation>Quelqu’un d’autre</translation>
  </message>
  <message>
   <source>Looking at the film …</source>
   <translation>Examen du film …</translation>
  </message>
  <message>
   <source>The surest first. Choose a row to see the later face in the film.</source>
   <translation>Les plus sûrs d’abord. Choisissez une ligne pour voir le visage le plus tardif dans le film.</translation>
  </message>
  <message>
   <source>{later} may be {earlier}</source>
   <translation>{later} pourrait être {earlier}</translation>
  </message>
  <message>
   <source>Nothing is left to decide.</source>
   <translation>Il n’y a plus rien à décider.</translation>
  </message>
  <message>
   <source>No two faces look enough alike.</source>
   <translation>Aucun visage ne ressemble assez à un autre.</translation>
  </message>
  <message>
   <source>Who is it?</source>
   <translation>Qui est-ce ?</translation>
  </message>
  <message>
   <source>Face {number}</source>
   <translation>Visage {number}</translation>
  </message>
  <message>
   <source>Draw a rectangle around what to look at. Arrow keys move it, with Shift they change its size; Enter takes it, Esc goes back. People in a video call must have agreed.</source>
   <translation>Tracez un rectangle autour de ce qu’il faut regarder. Les flèches le déplacent, avec Maj elles changent sa taille ; Entrée valide, Échap annule. Les personnes d’un appel vidéo doivent avoir donné leur accord.</translation>
  </message>
  <message>
   <source>Look at a part of the screen</source>
   <translation>Regarder une partie de l’écran</translation>
  </message>
  <message>
   <source>recording</source>
   <translation>enregistrement</translation>
  </message>
  <message>
   <source>sends to {streams}</source>
   <translation>envoie vers {streams}</translation>
  </message>
  <message>
   <source>The thin line across a bar shows how much the score varied in the last two seconds. The longer the line, the less steady the score.</source>
   <translation>Le trait fin sur une barre indique combien le score a varié ces deux dernières secondes. Plus il est long, moins le score est stable.</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automatique</translation>
  </message>
  <message>
   <source>not offered by this camera</source>
   <translation>non proposé par cette caméra</translation>
  </message>
  <message>
   <source>Camera settings</source>
   <translation>Réglages de la caméra</translation>
  </message>
  <message>
   <source>Pictures a second</source>
   <translation>Images par seconde</translation>
  </message>
  <message>
   <source>Exposure</source>
   <translation>Exposition</translation>
  </message>
  <message>
   <source>White balance</source>
   <translation>Balance des blancs</translation>
  </message>
  <message>
   <source>Focus</source>
   <translation>Mise au point</translation>
  </message>
  <message>
   <source>Kept for this camera. Other programs see these values too until the camera is unplugged.</source>
   <translation>Conservé pour cette caméra. Les autres programmes voient aussi ces valeurs jusqu’à ce qu’elle soit débranchée.</translation>
  </message>
  <message>
   <source>Driver's own page …</source>
   <translation>Page du pilote …</translation>
  </message>
  <message>
   <source>All automatic</source>
   <translation>Tout automatique</translation>
  </message>
  <message>
   <source>the camera's own</source>
   <translation>celui de la caméra</translation>
  </message>
  <message>
   <source>Compare label sets</source>
   <translation>Comparer des jeux d’étiquettes</translation>
  </message>
  <message>
   <source>Choose or drop a folder with a folder for each label.</source>
   <translation>Choisissez ou déposez un dossier avec un dossier par étiquette.</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparer</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>Comparaison</translation>
  </message>
  <message>
   <source>Recall is the mean over the labels, with its 95 % interval. Gain is above the first row, p of the exact paired test (McNemar). Examples of taught sets are left out.</source>
   <translation>Le rappel est la moyenne sur les étiquettes, avec son intervalle à 95 %. Le gain se lit par rapport à la première ligne, p vient du test apparié exact (McNemar). Les exemples des jeux appris sont écartés.</translation>
  </message>
  <message>
   <source>label set</source>
   <translation>jeu d’étiquettes</translation>
  </message>
  <message>
   <source>recall</source>
   <translation>rappel</translation>
  </message>
  <message>
   <source>right</source>
   <translation>justes</translation>
  </message>
  <message>
   <source>gain</source>
   <translation>gain</translation>
  </message>
  <message numerus="yes">
   <source>{count} files are left out.</source>
   <translation>
    <numerusform>{count} fichier est écarté.</numerusform>
    <numerusform>{count} fichiers sont écartés.</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} (in use)</source>
   <translation>{name} (en cours)</translation>
  </message>
  <message numerus="yes">
   <source>{count} files: {labels}</source>
   <translation>
    <numerusform>{count} fichier : {labels}</numerusform>
    <numerusform>{count} fichiers : {labels}</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} has no label {labels}: never right there.</source>
   <translation>{name} n’a pas d’étiquette {labels} : jamais juste là.</translation>
  </message>
  <message>
   <source>What the examples show, and what was answered</source>
   <translation>Ce que montrent les exemples et ce qui fut répondu</translation>
  </message>
  <message>
   <source>{truth} taken for {answer}: {count}</source>
   <translation>{truth} pris pour {answer} : {count}</translation>
  </message>
  <message>
   <source>Do the people in view know and agree?</source>
   <translation>Les personnes visibles sont-elles informées et d’accord ?</translation>
  </message>
  <message>
   <source>Purpose (no names)</source>
   <translation>But (sans noms)</translation>
  </message>
  <message>
   <source>Purpose or consent-form number (no names)</source>
   <translation>But ou numéro du formulaire (pas de noms)</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>But</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Noter</translation>
  </message>
  <message>
   <source>not noted</source>
   <translation>non noté</translation>
  </message>
  <message>
   <source>only I am in view</source>
   <translation>je suis seul visible</translation>
  </message>
  <message>
   <source>agreed verbally</source>
   <translation>accord oral</translation>
  </message>
  <message>
   <source>agreed in writing</source>
   <translation>accord écrit</translation>
  </message>
  <message>
   <source>Doctor</source>
   <translation>Diagnostic</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Rapport</translation>
  </message>
  <message>
   <source>The report contains no faces, names or paths.</source>
   <translation>Le rapport ne contient ni visages, ni noms, ni chemins.</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Copier le rapport</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Copié</translation>
  </message>
  <message numerus="yes">
   <source>{count} examples of what labels are not.</source>
   <translation>
    <numerusform>{count} exemple de ce qu’une étiquette n’est pas.</numerusform>
    <numerusform>{count} exemples de ce que les étiquettes ne sont pas.</numerusform>
   </translation>
  </message>
  <message>
   <source>an earlier version</source>
   <translation>une version antérieure</translation>
  </message>
  <message>
   <source>Examples</source>
   <translation>Exemples</translation>
  </message>
  <message>
   <source>From a folder …</source>
   <translation>D’un dossier …</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <translation>Supprimer pour de bon</translation>
  </message>
  <message>
   <source>Keep face crops of new examples</source>
   <translation>Garder les visages des nouveaux exemples</translation>
  </message>
  <message>
   <source>Examples hold embeddings of faces, which are personal data. They are part of this label set: saving or sharing its file saves or shares them.</source>
   <translation>Les exemples contiennent des vecteurs de visages, des données personnelles. Ils font partie de ce jeu : enregistrer ou partager son fichier les enregistre ou les partage.</translation>
  </message>
  <message>
   <source>not {label}</source>
   <translation>pas {label}</translation>
  </message>
  <message numerus="yes">
   <source>Delete {count} examples for good?</source>
   <translation>
    <numerusform>Supprimer définitivement {count} exemple ?</numerusform>
    <numerusform>Supprimer définitivement {count} exemples ?</numerusform>
   </translation>
  </message>
  <message>
   <source>The file of the set loses them too. Undo does not help.</source>
   <translation>Le fichier du jeu les perd aussi. Annuler n’y peut rien.</translation>
  </message>
  <message>
   <source>Each left out in turn: sentences {before:.2f}, with your {count} examples {after:.2f}, 95 % {low:.2f} to {high:.2f}.</source>
   <translation>Chacun écarté à son tour : phrases {before:.2f}, avec vos {count} exemples {after:.2f}, 95 % {low:.2f} à {high:.2f}.</translation>
  </message>
  <message>
   <source>counts</source>
   <translation>compte</translation>
  </message>
  <message>
   <source>shows</source>
   <translation>montre</translation>
  </message>
  <message>
   <source>comes from</source>
   <translation>vient de</translation>
  </message>
  <message>
   <source>person</source>
   <translation>personne</translation>
  </message>
  <message>
   <source>No examples yet. Hold T while the face shows the chosen label, Control and drag on a recording's timeline, or drop a folder with a folder for each label.</source>
   <translation>Pas encore d’exemples. Maintenez T pendant que le visage montre l’étiquette choisie, Ctrl et glisser sur la frise d’un enregistrement, ou déposez un dossier avec un dossier par étiquette.</translation>
  </message>
  <message>
   <source>live, {at}</source>
   <translation>en direct, {at}</translation>
  </message>
  <message>
   <source>Table (CSV)</source>
   <translation>Tableau (CSV)</translation>
  </message>
  <message>
   <source>One row per face and frame; opens in spreadsheets.</source>
   <translation>Une ligne par visage et par image ; pour les tableurs.</translation>
  </message>
  <message>
   <source>Long table (CSV)</source>
   <translation>Tableau long (CSV)</translation>
  </message>
  <message>
   <source>One row per label; for R and SPSS.</source>
   <translation>Une ligne par étiquette ; pour R et SPSS.</translation>
  </message>
  <message>
   <source>Measures (CSV)</source>
   <translation>Mesures (CSV)</translation>
  </message>
  <message>
   <source>Head pose, and openings of eyes and mouth.</source>
   <translation>Pose de la tête, ouverture des yeux et de la bouche.</translation>
  </message>
  <message>
   <source>Excel workbook</source>
   <translation>Classeur Excel</translation>
  </message>
  <message>
   <source>A table in which Excel sees numbers as numbers.</source>
   <translation>Un tableau dont Excel lit les nombres comme des nombres.</translation>
  </message>
  <message>
   <source>Parquet</source>
   <translation>Parquet</translation>
  </message>
  <message>
   <source>Compact table with its types; for Python and R.</source>
   <translation>Tableau compact avec ses types ; pour Python et R.</translation>
  </message>
  <message>
   <source>JSON lines</source>
   <translation>Lignes JSON</translation>
  </message>
  <message>
   <source>One line per frame; for programs.</source>
   <translation>Une ligne par image ; pour les programmes.</translation>
  </message>
  <message>
   <source>Subtitles (SRT)</source>
   <translation>Sous-titres (SRT)</translation>
  </message>
  <message>
   <source>The leading label as subtitles of the video.</source>
   <translation>L’étiquette dominante en sous-titres de la vidéo.</translation>
  </message>
  <message>
   <source>Subtitles (WebVTT)</source>
   <translation>Sous-titres (WebVTT)</translation>
  </message>
  <message>
   <source>The same for web pages.</source>
   <translation>La même chose pour les pages web.</translation>
  </message>
  <message>
   <source>ELAN</source>
   <translation>ELAN</translation>
  </message>
  <message>
   <source>Segments and markers as tiers beside the video.</source>
   <translation>Segments et repères en lignes à côté de la vidéo.</translation>
  </message>
  <message>
   <source>One page with curves, for a browser.</source>
   <translation>Une page avec des courbes, pour un navigateur.</translation>
  </message>
  <message>
   <source>Praat TextGrid</source>
   <translation>Praat TextGrid</translation>
  </message>
  <message>
   <source>Segments as tiers for Praat.</source>
   <translation>Segments en lignes pour Praat.</translation>
  </message>
  <message>
   <source>BORIS project</source>
   <translation>Projet BORIS</translation>
  </message>
  <message>
   <source>Faces as subjects and labels as states for BORIS.</source>
   <translation>Visages en sujets et étiquettes en états pour BORIS.</translation>
  </message>
  <message>
   <source>BORIS events</source>
   <translation>Événements BORIS</translation>
  </message>
  <message>
   <source>A table of events to paste into BORIS.</source>
   <translation>Un tableau d’événements à coller dans BORIS.</translation>
  </message>
  <message>
   <source>BIDS</source>
   <translation>BIDS</translation>
  </message>
  <message>
   <source>A data set as a zip, for archives and neuroscience tools.</source>
   <translation>Un jeu de données en zip, pour les archives et les outils de neurosciences.</translation>
  </message>
  <message>
   <source>SPSS</source>
   <translation>SPSS</translation>
  </message>
  <message>
   <source>A table with the labels' own names, for SPSS.</source>
   <translation>Un tableau avec les noms propres des étiquettes, pour SPSS.</translation>
  </message>
  <message>
   <source>Annotated video</source>
   <translation>Vidéo annotée</translation>
  </message>
  <message>
   <source>The video with its scores in the picture.</source>
   <translation>La vidéo avec ses scores dans l’image.</translation>
  </message>
  <message>
   <source>Export recording</source>
   <translation>Exporter l’enregistrement</translation>
  </message>
  <message>
   <source>CSV for Excel: its separators, and umlauts that it reads</source>
   <translation>CSV pour Excel : avec ses séparateurs et des accents lisibles</translation>
  </message>
  <message>
   <source>Other programs expect the plain form.</source>
   <translation>Les autres programmes attendent la forme simple.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exporter</translation>
  </message>
  <message>
   <source>Other recordings, as they were analysed</source>
   <translation>Autres enregistrements, tels qu’ils ont été analysés</translation>
  </message>
  <message>
   <source>Into {path}</source>
   <translation>Dans {path}</translation>
  </message>
  <message>
   <source>Will be replaced: {names}</source>
   <translation>Sera remplacé : {names}</translation>
  </message>
  <message>
   <source>Clear view</source>
   <translation>Vue nette</translation>
  </message>
  <message>
   <source>Fair view</source>
   <translation>Vue moyenne</translation>
  </message>
  <message>
   <source>Poor view</source>
   <translation>Vue médiocre</translation>
  </message>
  <message>
   <source>out of sight</source>
   <translation>hors de vue</translation>
  </message>
  <message>
   <source>Scores per face</source>
   <translation>Scores par visage</translation>
  </message>
  <message>
   <source>Change from own neutral</source>
   <translation>Écart à son propre neutre</translation>
  </message>
  <message>
   <source>not in view</source>
   <translation>hors champ</translation>
  </message>
  <message>
   <source>no score here</source>
   <translation>pas de score ici</translation>
  </message>
  <message>
   <source>Delete also what was saved elsewhere, and rows in studies</source>
   <translation>Supprimer aussi ce qui a été enregistré ailleurs, et les lignes dans les études</translation>
  </message>
  <message numerus="yes">
   <source>Delete also {count} examples that labels were taught from it</source>
   <translation>
    <numerusform>Supprimer aussi {count} exemple qu’une étiquette en a appris</numerusform>
    <numerusform>Supprimer aussi {count} exemples que des étiquettes en ont appris</numerusform>
   </translation>
  </message>
  <message>
   <source>Scores, embeddings, the recorded video, markers and exports in the session's folder are deleted and cannot be brought back.</source>
   <translation>Les scores, les vecteurs, la vidéo enregistrée, les repères et les exportations du dossier de la session sont supprimés et ne peuvent pas être récupérés.</translation>
  </message>
  <message>
   <source>video files that were analysed</source>
   <translation>les fichiers vidéo analysés</translation>
  </message>
  <message>
   <source>Forget this session</source>
   <translation>Oublier cette session</translation>
  </message>
  <message>
   <source>Forget old sessions</source>
   <translation>Oublier les anciennes sessions</translation>
  </message>
  <message>
   <source>Delete this session?</source>
   <translation>Supprimer cette session ?</translation>
  </message>
  <message numerus="yes">
   <source>Delete {count} sessions?</source>
   <translation>
    <numerusform>Supprimer {count} session ?</numerusform>
    <numerusform>Supprimer {count} sessions ?</numerusform>
   </translation>
  </message>
  <message>
   <source>Also deleted, because made from it: {names}</source>
   <translation>Part avec elle ce qui en a été tiré : {names}</translation>
  </message>
  <message>
   <source>Choose …</source>
   <translation>Choisir …</translation>
  </message>
  <message>
   <source>Add …</source>
   <translation>Ajouter …</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <source>Find in these pages</source>
   <translation>Chercher dans ces pages</translation>
  </message>
  <message>
   <source>The pages are in English.</source>
   <translation>Les pages sont en anglais.</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>Introuvable</translation>
  </message>
  <message>
   <source>Bar length, number, bold row and the tag over the face always show the same value.</source>
   <translation>La longueur, le nombre et la ligne en gras montrent toujours la même valeur. L’étiquette du visage aussi.</translation>
  </message>
  <message>
   <source>The hatched bar means none of your labels. When it leads, no label fits well.</source>
   <translation>La barre hachurée signifie aucune de vos étiquettes. Si elle domine, aucune ne convient.</translation>
  </message>
  <message>
   <source>A star marks a label taught by example. A tick marks the face's own neutral value.</source>
   <translation>Une étoile marque une étiquette apprise par l’exemple. Un trait vertical est la valeur neutre propre.</translation>
  </message>
  <message>
   <source>Shortcuts and how to read the bars</source>
   <translation>Touches, et comment lire les barres</translation>
  </message>
  <message>
   <source>one second back or forward; with Shift, five</source>
   <translation>une seconde en arrière ou en avant ; cinq avec Maj</translation>
  </message>
  <message>
   <source>one frame back or forward</source>
   <translation>une image en arrière ou en avant</translation>
  </message>
  <message>
   <source>zoom in, zoom out, show all</source>
   <translation>agrandir, réduire, tout montrer</translation>
  </message>
  <message>
   <source>when the picture or timeline has the focus</source>
   <translation>quand l’image ou la frise a le focus</translation>
  </message>
  <message>
   <source>How to read the bars</source>
   <translation>Comment lire les barres</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Frise chronologique</translation>
  </message>
  <message>
   <source>No labels yet. Type one below, or choose a set above.</source>
   <translation>Pas encore d’étiquettes. Tapez-en une ci-dessous ou choisissez un jeu ci-dessus.</translation>
  </message>
  <message>
   <source>Add a label, or a whole sentence</source>
   <translation>Étiquette ou phrase entière</translation>
  </message>
  <message>
   <source>Add label</source>
   <translation>Ajouter une étiquette</translation>
  </message>
  <message>
   <source>New label</source>
   <translation>Nouvelle étiquette</translation>
  </message>
  <message>
   <source>Prompts, one sentence per line</source>
   <translation>Phrases, une par ligne</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Couleur</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Poids</translation>
  </message>
  <message>
   <source>From 0.05 to 20; 1 is usual. A label of weight 2 is taken as twice as likely before anything is seen, so it wins more easily.</source>
   <translation>De 0,05 à 20 ; 1 est habituel. Une étiquette de poids 2 est d’avance tenue pour deux fois plus probable, elle l’emporte donc plus facilement.</translation>
  </message>
  <message>
   <source>Not known to this model, so its score means nothing: {names}. Teach it by example, or write it in English.</source>
   <translation>Inconnu de ce modèle, sa note ne veut donc rien dire : {names}. Apprenez-le-lui par l’exemple, ou écrivez-le en anglais.</translation>
  </message>
  <message>
   <source>Unsaved changes</source>
   <translation>Pas encore enregistré</translation>
  </message>
  <message>
   <source>The sentences that the model compares with the face, one per line.</source>
   <translation>Ce que le modèle lit, une phrase par ligne.</translation>
  </message>
  <message>
   <source>weight</source>
   <translation>poids</translation>
  </message>
  <message>
   <source>Colour of "{name}"</source>
   <translation>Couleur de « {name} »</translation>
  </message>
  <message>
   <source>Prompts, colour, weight</source>
   <translation>Phrases, couleur, poids</translation>
  </message>
  <message>
   <source>Read in English: {pairs}.</source>
   <translation>Lu en anglais : {pairs}.</translation>
  </message>
  <message numerus="yes">
   <source>{count} prompts</source>
   <translation>
    <numerusform>{count} phrase</numerusform>
    <numerusform>{count} phrases</numerusform>
   </translation>
  </message>
  <message>
   <source>Label name</source>
   <translation>Nom de l’étiquette</translation>
  </message>
  <message>
   <source>personal</source>
   <translation>personnel</translation>
  </message>
  <message>
   <source>muted</source>
   <translation>muette</translation>
  </message>
  <message>
   <source>scored</source>
   <translation>évaluée</translation>
  </message>
  <message>
   <source>Unmute</source>
   <translation>Réactiver</translation>
  </message>
  <message>
   <source>Mute</source>
   <translation>Ignorer</translation>
  </message>
  <message>
   <source>Name of the set</source>
   <translation>Nom du jeu</translation>
  </message>
  <message>
   <source>Templates, one per line. {} is replaced by the sentence.</source>
   <translation>Modèles : chaque phrase est insérée à {}. Un par ligne.</translation>
  </message>
  <message>
   <source>Templates</source>
   <translation>Modèles de phrase</translation>
  </message>
  <message>
   <source>What this model can tell apart</source>
   <translation>Ce que ce modèle sait distinguer</translation>
  </message>
  <message>
   <source>Try a sentence on the face in view</source>
   <translation>Essayer une phrase sur le visage visible</translation>
  </message>
  <message>
   <source>such as: a person trying not to laugh</source>
   <translation>par ex. : a person trying not to laugh</translation>
  </message>
  <message>
   <source>Try</source>
   <translation>Essayer</translation>
  </message>
  <message>
   <source>Add as label</source>
   <translation>Ajouter comme étiquette</translation>
  </message>
  <message>
   <source>Scored alongside the set's labels without being added to it.</source>
   <translation>Elle est évaluée à côté des étiquettes du jeu, sans être ajoutée.</translation>
  </message>
  <message>
   <source>Own</source>
   <translation>Personnels</translation>
  </message>
  <message>
   <source>Built in</source>
   <translation>Fournis</translation>
  </message>
  <message>
   <source>The map appears once a model has loaded.</source>
   <translation>La carte apparaît quand un modèle est chargé.</translation>
  </message>
  <message>
   <source>No scored face in view to try it on.</source>
   <translation>Aucun visage évalué n’est visible pour l’essayer.</translation>
  </message>
  <message>
   <source>The model cannot tell these labels apart; their scores move together: </source>
   <translation>Ce modèle ne sait pas distinguer celles-ci, leurs scores partagent une réponse : </translation>
  </message>
  <message>
   <source>Face {number}: this sentence would score {value} now.</source>
   <translation>Visage {number} : la phrase prendrait {value} maintenant.</translation>
  </message>
  <message>
   <source>{name} supports only its built-in classes: {classes}.</source>
   <translation>{name} ne connaît que ses propres classes : {classes}.</translation>
  </message>
  <message>
   <source>No source open</source>
   <translation>Rien à regarder encore</translation>
  </message>
  <message>
   <source>Use a camera, drop a video file here, or play the demo clip.</source>
   <translation>Utilisez une caméra, déposez une vidéo ici ou lisez le clip de démonstration.</translation>
  </message>
  <message>
   <source>no label to score</source>
   <translation>aucune étiquette à évaluer</translation>
  </message>
  <message>
   <source>source failed</source>
   <translation>source en échec</translation>
  </message>
  <message>
   <source>no new score for {seconds:.1f} s</source>
   <translation>aucun nouveau score depuis {seconds:.1f} s</translation>
  </message>
  <message>
   <source>The model is loading. The picture is already live.</source>
   <translation>Le modèle se charge. L’image est déjà en direct.</translation>
  </message>
  <message>
   <source>The model is loading.</source>
   <translation>Le modèle se charge.</translation>
  </message>
  <message>
   <source>No model is loaded, so there are no scores.</source>
   <translation>Aucun modèle chargé, donc aucun score.</translation>
  </message>
  <message>
   <source>No face in view. Look at the camera, not too far away.</source>
   <translation>Aucun visage visible. Regardez la caméra, pas trop loin.</translation>
  </message>
  <message>
   <source>Scores of each face appear here.</source>
   <translation>Les scores de chaque visage apparaissent ici.</translation>
  </message>
  <message>
   <source>Markers</source>
   <translation>Repères</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>exclu</translation>
  </message>
  <message>
   <source>Undo last edit</source>
   <translation>Annuler la dernière modification</translation>
  </message>
  <message>
   <source>Redo edit</source>
   <translation>Rétablir la modification</translation>
  </message>
  <message>
   <source>Types …</source>
   <translation>Types …</translation>
  </message>
  <message>
   <source>Import …</source>
   <translation>Importer …</translation>
  </message>
  <message>
   <source>None yet: K sets one, Shift-drag marks a range</source>
   <translation>Aucun : K en pose un, Maj et glisser marque un passage</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>Y aller</translation>
  </message>
  <message>
   <source>Edit …</source>
   <translation>Modifier …</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <source>The key sets a marker of this type at the moment that is shown.</source>
   <translation>La touche place un repère de ce type au moment affiché.</translation>
  </message>
  <message>
   <source>Edit marker</source>
   <translation>Modifier le repère</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Appliquer</translation>
  </message>
  <message>
   <source>everybody's</source>
   <translation>de tous</translation>
  </message>
  <message>
   <source>a moment</source>
   <translation>un instant</translation>
  </message>
  <message>
   <source>Only a stretch can be left out.</source>
   <translation>Seul un intervalle peut être écarté.</translation>
  </message>
  <message>
   <source>Type of markers</source>
   <translation>Type de repères</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Conserver</translation>
  </message>
  <message>
   <source>that of markers</source>
   <translation>celle des repères</translation>
  </message>
  <message>
   <source>Type a name.</source>
   <translation>Tapez un nom.</translation>
  </message>
  <message>
   <source>event</source>
   <translation>événement</translation>
  </message>
  <message>
   <source>left out of all figures</source>
   <translation>exclu de tous les chiffres</translation>
  </message>
  <message>
   <source>own</source>
   <translation>propre</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Texte</translation>
  </message>
  <message>
   <source>Type, in your words</source>
   <translation>Type, dans vos mots</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Genre</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Personne</translation>
  </message>
  <message>
   <source>Begin at (s)</source>
   <translation>Début à (s)</translation>
  </message>
  <message>
   <source>End at (s)</source>
   <translation>Fin à (s)</translation>
  </message>
  <message>
   <source>Type seconds, the end after the begin, or no end for a moment.</source>
   <translation>Saisissez des secondes, la fin après le début, ou aucune fin pour un instant.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Touche</translation>
  </message>
  <message>
   <source>The key {key} does something else here. Choose another one.</source>
   <translation>La touche {key} fait autre chose ici. Choisissez-en une autre.</translation>
  </message>
  <message>
   <source>Measures</source>
   <translation>Mesures</translation>
  </message>
  <message>
   <source>Show head pose, openings or valence of the chosen face below the lanes</source>
   <translation>Afficher la pose de la tête, les ouvertures ou la valence du visage choisi sous les pistes</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Aucun</translation>
  </message>
  <message>
   <source>Close message</source>
   <translation>Fermer le message</translation>
  </message>
  <message>
   <source>A pack's answers are measured by what faces mostly look like. That can be the faces of this computer: mostly neutral and smiling ones, of several people. Only the mean and the spread of their embeddings are kept, no face, and they can be removed.</source>
   <translation>Les réponses d’un paquet se mesurent à ce à quoi les visages ressemblent le plus souvent. Ce peuvent être les visages de cet ordinateur : surtout neutres et souriants, de plusieurs personnes. Seules la moyenne et la dispersion de leurs embeddings sont gardées, aucun visage, et cela peut être annulé.</translation>
  </message>
  <message>
   <source>Remove a model</source>
   <translation>Retirer un modèle</translation>
  </message>
  <message>
   <source>The hub sees this computer's address and what is downloaded, nothing else.</source>
   <translation>Le hub voit l’adresse de cet ordinateur et ce qui est téléchargé, rien d’autre.</translation>
  </message>
  <message>
   <source>Get a model</source>
   <translation>Obtenir un modèle</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>Télécharger</translation>
  </message>
  <message>
   <source>Convert a file</source>
   <translation>Convertir un fichier</translation>
  </message>
  <message>
   <source>Convert</source>
   <translation>Convertir</translation>
  </message>
  <message>
   <source>CLIP for what it lacks</source>
   <translation>CLIP pour ce qui lui manque</translation>
  </message>
  <message>
   <source>Calibrate a model</source>
   <translation>Étalonner un modèle</translation>
  </message>
  <message>
   <source>Calibrate</source>
   <translation>Étalonner</translation>
  </message>
  <message>
   <source>Delete the pack {name} from this computer, with what was measured and made of it? Recordings that were scored with it stay; scoring them again needs the pack.</source>
   <translation>Supprimer de cet ordinateur le paquet {name}, avec ce qui en a été mesuré et tiré ? Les enregistrements évalués avec lui restent ; les réévaluer demande le paquet.</translation>
  </message>
  <message>
   <source>I use it for research only, as its licence says.</source>
   <translation>Je ne l’utilise que pour la recherche, comme le veut sa licence.</translation>
  </message>
  <message>
   <source>{name} is opened in a separate process that reads nothing but numbers from it. Which model is it from?</source>
   <translation>{name} est ouvert dans un processus à part qui en tire des nombres et rien d’autre. De qui est ce fichier ?</translation>
  </message>
  <message>
   <source>A folder of pictures …</source>
   <translation>Un dossier d’images …</translation>
  </message>
  <message>
   <source>None: score as the pack came</source>
   <translation>Aucun : noter comme le paquet est venu</translation>
  </message>
  <message>
   <source>From {address}: {repo}</source>
   <translation>De {address} : {repo}</translation>
  </message>
  <message>
   <source>About {size} MB; twice that is needed on the disk for a while.</source>
   <translation>Environ {size} Mo ; le double est nécessaire un moment sur le disque.</translation>
  </message>
  <message>
   <source>My recordings that kept embeddings, in {folder}</source>
   <translation>Mes enregistrements avec embeddings, dans {folder}</translation>
  </message>
  <message>
   <source>A file of EmoCLIP, DFER-CLIP or Exp-CLIP</source>
   <translation>Un fichier d’EmoCLIP, DFER-CLIP ou Exp-CLIP</translation>
  </message>
  <message>
   <source>not measured on this computer</source>
   <translation>non mesurée sur cet ordinateur</translation>
  </message>
  <message>
   <source>Calibrated on this computer: {what}</source>
   <translation>Étalonné sur cet ordinateur : {what}</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modèles</translation>
  </message>
  <message>
   <source>About this pack</source>
   <translation>À propos de ce paquet</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Progression</translation>
  </message>
  <message>
   <source>A model from the hub is for more words, not for better answers: on faces, published CLIP models know less than the one that comes with EmoScope. Drop a file of EmoCLIP, DFER-CLIP or Exp-CLIP here to convert it.</source>
   <translation>Un modèle du hub sert à plus de mots, pas à de meilleures réponses : sur les visages, les modèles CLIP publiés en savent moins que celui livré avec EmoScope. Déposez ici un fichier d’EmoCLIP, DFER-CLIP ou Exp-CLIP pour le convertir.</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>utilisé</translation>
  </message>
  <message>
   <source>helps</source>
   <translation>aide</translation>
  </message>
  <message>
   <source>damaged</source>
   <translation>abîmé</translation>
  </message>
  <message>
   <source>Stopping …</source>
   <translation>Arrêt …</translation>
  </message>
  <message>
   <source>Labels may be written in many languages.</source>
   <translation>Les étiquettes peuvent être écrites dans beaucoup de langues.</translation>
  </message>
  <message>
   <source>Pack</source>
   <translation>Paquet</translation>
  </message>
  <message>
   <source>here</source>
   <translation>ici</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Taille</translation>
  </message>
  <message>
   <source>Can be asked</source>
   <translation>Questions</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licence</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Utiliser</translation>
  </message>
  <message>
   <source>Get …</source>
   <translation>Obtenir …</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Cancel download</source>
   <translation>Abandonner</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Mesurer</translation>
  </message>
  <message>
   <source>Calibrate …</source>
   <translation>Étalonner …</translation>
  </message>
  <message>
   <source>Remove …</source>
   <translation>Retirer …</translation>
  </message>
  <message>
   <source>Convert a file …</source>
   <translation>Convertir un fichier …</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>oui</translation>
  </message>
  <message>
   <source>begun</source>
   <translation>commencé</translation>
  </message>
  <message>
   <source>Stop answering</source>
   <translation>Ne plus répondre</translation>
  </message>
  <message>
   <source>Answer unknown words</source>
   <translation>Répondre aux mots inconnus</translation>
  </message>
  <message>
   <source>{name}: {here} of {size} MB</source>
   <translation>{name} : {here} sur {size} Mo</translation>
  </message>
  <message>
   <source>Folder of pictures with faces</source>
   <translation>Dossier d’images avec des visages</translation>
  </message>
  <message>
   <source>Speed: {speed}</source>
   <translation>Vitesse : {speed}</translation>
  </message>
  <message>
   <source>Converting {name} in a separate process …</source>
   <translation>Conversion de {name} dans un processus à part …</translation>
  </message>
  <message>
   <source>Calibrating {name} …</source>
   <translation>Étalonnage de {name} …</translation>
  </message>
  <message>
   <source>Measuring {name} …</source>
   <translation>Mesure de {name} …</translation>
  </message>
  <message>
   <source>Checking {name} and making a pack of it …</source>
   <translation>Vérification de {name} et mise en paquet …</translation>
  </message>
  <message>
   <source>Figures: {figures}</source>
   <translation>Chiffres : {figures}</translation>
  </message>
  <message>
   <source>{name} is not a file.</source>
   <translation>{name} n’est pas un fichier.</translation>
  </message>
  <message numerus="yes">
   <source>Searched {count} recordings.</source>
   <translation>
    <numerusform>{count} enregistrement parcouru.</numerusform>
    <numerusform>{count} enregistrements parcourus.</numerusform>
   </translation>
  </message>
  <message>
   <source>Find a moment: a smile</source>
   <translation>Trouver un moment : un sourire</translation>
  </message>
  <message>
   <source>Find a moment</source>
   <translation>Chercher</translation>
  </message>
  <message>
   <source>Find a moment by a sentence</source>
   <translation>Trouver un moment par une phrase</translation>
  </message>
  <message>
   <source>Searches recordings that keep embeddings. “worried, then relieved” asks for an order.</source>
   <translation>Parcourt les enregistrements qui gardent les vecteurs. « worried, then relieved » demande un ordre.</translation>
  </message>
  <message>
   <source>Moments that were found</source>
   <translation>Moments trouvés</translation>
  </message>
  <message>
   <source>Searching …</source>
   <translation>Recherche …</translation>
  </message>
  <message>
   <source>Nothing fits.</source>
   <translation>Rien ne correspond.</translation>
  </message>
  <message numerus="yes">
   <source>{count} keep no embeddings: switch “keep embeddings” on and analyse them again.</source>
   <translation>
    <numerusform>{count} n’a pas de vecteurs : activez « garder les vecteurs » et analysez-le de nouveau.</numerusform>
    <numerusform>{count} n’ont pas de vecteurs : activez « garder les vecteurs » et analysez-les de nouveau.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} are of a model that cannot be searched here.</source>
   <translation>
    <numerusform>{count} vient d’un modèle que l’on ne peut pas interroger ici.</numerusform>
    <numerusform>{count} viennent d’un modèle que l’on ne peut pas interroger ici.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} cannot be read.</source>
   <translation>
    <numerusform>{count} ne peut pas être lu.</numerusform>
    <numerusform>{count} ne peuvent pas être lus.</numerusform>
   </translation>
  </message>
  <message>
   <source>{share} %  {video}, face {face}, {start} to {end}</source>
   <translation>{share} %  {video}, visage {face}, {start} à {end}</translation>
  </message>
  <message>
   <source>The model does not know “{names}”: the scores mean nothing.</source>
   <translation>Le modèle ne connaît pas « {names} » : les scores ne veulent rien dire.</translation>
  </message>
  <message>
   <source>Name:</source>
   <translation>Nom :</translation>
  </message>
  <message>
   <source>What it does</source>
   <translation>Ce que fait le programme</translation>
  </message>
  <message>
   <source>EmoScope looks at faces in a camera picture or a video and says how well sentences that you choose describe what each face is doing.</source>
   <translation>EmoScope regarde les visages d’une image de caméra ou d’une vidéo et dit à quel point les phrases que vous choisissez décrivent ce que fait chaque visage.</translation>
  </message>
  <message>
   <source>What the scores are</source>
   <translation>Ce que sont les scores</translation>
  </message>
  <message>
   <source>Scores say how a face looks to a model, not what a person feels. They are uncertain and often wrong: published models of this kind name the right one of several emotions in well under half of the clips they were never trained on.</source>
   <translation>Les scores disent à quoi un visage ressemble pour un modèle, pas ce qu’une personne ressent. Ils sont incertains et souvent faux : les modèles publiés de ce genre nomment la bonne émotion parmi plusieurs dans bien moins de la moitié des clips sur lesquels ils n’ont pas été entraînés.</translation>
  </message>
  <message>
   <source>What it is not for</source>
   <translation>Ce à quoi il ne sert pas</translation>
  </message>
  <message>
   <source>Not for judging people at work or in education (prohibited in the European Union), in hiring, policing or border control, and not for medical decisions.</source>
   <translation>Pas pour juger des personnes au travail ou dans l’enseignement (interdit dans l’Union européenne), à l’embauche, par la police ou aux frontières, ni pour des décisions médicales.</translation>
  </message>
  <message>
   <source>Your duty</source>
   <translation>Votre devoir</translation>
  </message>
  <message>
   <source>Tell the people in view before you begin, say what it is for, and stop when they ask. People in a video call, or before a camera elsewhere, must have agreed before you look at them. A printable notice is in the Help menu.</source>
   <translation>Prévenez les personnes visibles avant de commencer, dites à quoi cela sert, et arrêtez quand elles le demandent. Les personnes dans un appel vidéo, ou devant une caméra ailleurs, doivent avoir donné leur accord avant que vous ne les regardiez. Une notice à imprimer se trouve dans le menu Aide.</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>Vie privée</translation>
  </message>
  <message>
   <source>Everything is computed on this computer. Scores leave the program only by a stream that you switch on. Nothing is stored unless you record or analyse a file, and then the scores alone until you switch on more.</source>
   <translation>Tout est calculé sur cet ordinateur. Les scores ne quittent le programme que par un flux que vous activez. Rien n’est enregistré sauf si vous enregistrez ou analysez un fichier, et alors seulement les scores tant que vous n’activez pas davantage.</translation>
  </message>
  <message>
   <source>Before you begin</source>
   <translation>Avant de commencer</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <source>I have read this and will tell the people in view.</source>
   <translation>J’ai lu ceci et j’informerai les personnes visibles.</translation>
  </message>
  <message>
   <source>Accept and begin</source>
   <translation>Accepter et commencer</translation>
  </message>
  <message>
   <source>Type a command</source>
   <translation>Tapez une commande</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Commande</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Commandes</translation>
  </message>
  <message>
   <source>Picture {name}</source>
   <translation>Image {name}</translation>
  </message>
  <message>
   <source>No sound: this session was made without it.</source>
   <translation>Pas de son : cette session a été faite sans lui.</translation>
  </message>
  <message>
   <source>No sound while faces are hidden: a voice identifies a person, too.</source>
   <translation>Pas de son tant que les visages sont masqués : une voix dit aussi qui c’est.</translation>
  </message>
  <message>
   <source>Playback speed</source>
   <translation>Vitesse de lecture</translation>
  </message>
  <message>
   <source>Labels of this recording</source>
   <translation>Étiquettes de cet enregistrement</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Lire</translation>
  </message>
  <message>
   <source>As analysed: {name}</source>
   <translation>Analysé : {name}</translation>
  </message>
  <message>
   <source>Re-scored with: {name}</source>
   <translation>Réévalué : {name}</translation>
  </message>
  <message>
   <source>The {count} strongest of {all}.</source>
   <translation>Les {count} plus forts sur {all}.</translation>
  </message>
  <message>
   <source>Presenter view</source>
   <translation>Vue de présentation</translation>
  </message>
  <message>
   <source>waiting for scores</source>
   <translation>en attente de scores</translation>
  </message>
  <message>
   <source>no face in view</source>
   <translation>aucun visage visible</translation>
  </message>
  <message>
   <source>done</source>
   <translation>terminé</translation>
  </message>
  <message>
   <source>already done</source>
   <translation>était déjà fait</translation>
  </message>
  <message>
   <source>in part</source>
   <translation>en partie</translation>
  </message>
  <message>
   <source>in use by another process</source>
   <translation>utilisée ailleurs</translation>
  </message>
  <message>
   <source>Recordings</source>
   <translation>Enregistrements</translation>
  </message>
  <message>
   <source>Analyse videos …</source>
   <translation>Analyser des vidéos …</translation>
  </message>
  <message>
   <source>keep embeddings</source>
   <translation>garder les vecteurs</translation>
  </message>
  <message>
   <source>Lets you change labels later. Embeddings are derived from faces: personal data.</source>
   <translation>Permet de changer les étiquettes plus tard. Tirés de visages, donc des données personnelles.</translation>
  </message>
  <message>
   <source>lids and direction of gaze</source>
   <translation>paupières et regard</translation>
  </message>
  <message>
   <source>Measured beside the scores, for the format measures. Takes more time.</source>
   <translation>Mesurées à côté des scores, pour le format measures. Prend plus de temps.</translation>
  </message>
  <message>
   <source>Drop video files anywhere in the window.</source>
   <translation>Déposez des vidéos n’importe où dans la fenêtre.</translation>
  </message>
  <message>
   <source>starting …</source>
   <translation>démarrage …</translation>
  </message>
  <message>
   <source>Back to {study}</source>
   <translation>Retour à {study}</translation>
  </message>
  <message>
   <source>{speed:.1f} × real time</source>
   <translation>{speed:.1f} × temps réel</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>encore {time}</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Lieux</translation>
  </message>
  <message>
   <source>No recording is open</source>
   <translation>Aucun enregistrement ouvert</translation>
  </message>
  <message>
   <source>Analyse video files, or choose a recording on the left.</source>
   <translation>Analysez des vidéos ou choisissez un enregistrement à gauche.</translation>
  </message>
  <message>
   <source>video not found; scores only</source>
   <translation>la vidéo n’est pas là ; scores seuls</translation>
  </message>
  <message>
   <source>no faces or no scores kept; video only</source>
   <translation>aucun visage, ou aucun score gardé ; vidéo seule</translation>
  </message>
  <message>
   <source>this video has no sound</source>
   <translation>cette vidéo n’a pas de son</translation>
  </message>
  <message>
   <source>Compare with</source>
   <translation>Comparer avec</translation>
  </message>
  <message>
   <source>Show the scores of a second label set below those of the first</source>
   <translation>Afficher les scores d’un second jeu d’étiquettes sous ceux du premier</translation>
  </message>
  <message>
   <source>{share:.0%} of frames differ</source>
   <translation>{share:.0%} des images diffèrent</translation>
  </message>
  <message>
   <source>Segments</source>
   <translation>Segments</translation>
  </message>
  <message>
   <source>Mark where labels were shown, by thresholds</source>
   <translation>Marquer où des étiquettes étaient visibles, par seuils</translation>
  </message>
  <message>
   <source>begins at</source>
   <translation>commence à</translation>
  </message>
  <message>
   <source>ends below</source>
   <translation>finit sous</translation>
  </message>
  <message>
   <source>lasts at least</source>
   <translation>dure au moins</translation>
  </message>
  <message>
   <source>Segments: {names}</source>
   <translation>Segments : {names}</translation>
  </message>
  <message>
   <source>Left: strong expressions only, as published figures are measured. Right: slight ones too, and more mistakes.</source>
   <translation>À gauche : seules les expressions marquées, comme pour les chiffres publiés. À droite : les légères aussi, et plus d’erreurs.</translation>
  </message>
  <message>
   <source>Sensitivity</source>
   <translation>Sensibilité</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>Habituelle</translation>
  </message>
  <message>
   <source>Reset to the model's default</source>
   <translation>Revenir au réglage du modèle</translation>
  </message>
  <message>
   <source>Label sets and recordings are kept. The old settings were saved as {name}</source>
   <translation>Les jeux d’étiquettes et les enregistrements restent. Une copie des réglages est gardée : {name}</translation>
  </message>
  <message>
   <source>Reset all settings</source>
   <translation>Tout réinitialiser</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Apparence</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thème</translation>
  </message>
  <message>
   <source>Interface scale</source>
   <translation>Taille de l’ensemble</translation>
  </message>
  <message>
   <source>Reduced motion: bars jump instead of animating</source>
   <translation>Moins d’animation : les barres sautent au lieu de glisser</translation>
  </message>
  <message>
   <source>Live</source>
   <translation>Direct</translation>
  </message>
  <message>
   <source>Mirror the camera picture</source>
   <translation>Montrer la caméra comme un miroir</translation>
  </message>
  <message>
   <source>Show landmarks</source>
   <translation>Afficher les repères du visage</translation>
  </message>
  <message>
   <source>Smoothing of the bars</source>
   <translation>Lissage des barres</translation>
  </message>
  <message>
   <source>Log file</source>
   <translation>Fichier journal</translation>
  </message>
  <message>
   <source>Detail</source>
   <translation>Niveau de détail</translation>
  </message>
  <message>
   <source>Maximum number of faces</source>
   <translation>Visages au plus à la fois</translation>
  </message>
  <message>
   <source>A recording keeps</source>
   <translation>Un enregistrement garde</translation>
  </message>
  <message>
   <source>embeddings (personal data; allow changing labels later)</source>
   <translation>les vecteurs (données personnelles ; étiquettes modifiables après)</translation>
  </message>
  <message>
   <source>the video itself</source>
   <translation>la vidéo elle-même</translation>
  </message>
  <message>
   <source>Folder for recordings</source>
   <translation>Dossier des enregistrements</translation>
  </message>
  <message>
   <source>Use the program's own folder</source>
   <translation>Utiliser le dossier du programme</translation>
  </message>
  <message>
   <source>Retention of sessions</source>
   <translation>Durée de conservation des sessions</translation>
  </message>
  <message>
   <source>Keep sessions</source>
   <translation>Garder les sessions</translation>
  </message>
  <message>
   <source>Ask at startup before deleting old sessions</source>
   <translation>Demander au démarrage avant de supprimer les anciennes</translation>
  </message>
  <message>
   <source>Counted from the day a session started, in the folder for recordings. Analysed videos and files exported elsewhere are never deleted.</source>
   <translation>Compté à partir du jour où une session a commencé, dans le dossier des enregistrements. Les vidéos analysées et les fichiers exportés ailleurs ne sont jamais supprimés.</translation>
  </message>
  <message>
   <source>Reset everything in this dialog and the window's layout?</source>
   <translation>Réinitialiser tout ce dialogue et la disposition de la fenêtre ?</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Réinitialiser</translation>
  </message>
  <message>
   <source>same as the system</source>
   <translation>comme le système</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>sombre</translation>
  </message>
  <message>
   <source>light</source>
   <translation>clair</translation>
  </message>
  <message>
   <source>problems only</source>
   <translation>problèmes seulement</translation>
  </message>
  <message>
   <source>usual</source>
   <translation>normal</translation>
  </message>
  <message>
   <source>every step</source>
   <translation>chaque étape</translation>
  </message>
  <message>
   <source>forever</source>
   <translation>pour toujours</translation>
  </message>
  <message>
   <source>Takes effect after a restart.</source>
   <translation>La taille change au prochain démarrage.</translation>
  </message>
  <message>
   <source>{days} days</source>
   <translation>{days} jours</translation>
  </message>
  <message>
   <source>The environment variable {name} sets the interface scale to {percent} %. The choice here counts without it.</source>
   <translation>La variable d’environnement {name} fixe l’échelle de l’interface à {percent} %. Sans elle, le choix fait ici s’applique.</translation>
  </message>
  <message>
   <source>{name} (not on this computer)</source>
   <translation>{name} (pas sur cet ordinateur)</translation>
  </message>
  <message>
   <source>The numbers are cosines of the labels' mean sentence embeddings. From {limit} on a pair is marked: its scores then move together. The limit was chosen for readability, not measured on people.</source>
   <translation>Les nombres sont les cosinus des vecteurs moyens des phrases. À partir de {limit}, une paire est signalée : ses scores évoluent alors ensemble. La limite est choisie pour lire la carte ; elle n’a pas été mesurée sur des personnes.</translation>
  </message>
  <message>
   <source>Similarity of the labels</source>
   <translation>Similarité des étiquettes</translation>
  </message>
  <message>
   <source>No camera found</source>
   <translation>Aucune caméra trouvée</translation>
  </message>
  <message>
   <source>Resolution</source>
   <translation>Résolution</translation>
  </message>
  <message>
   <source>Choose a source</source>
   <translation>Choisir une source</translation>
  </message>
  <message>
   <source>{picture:.0f} fps, {scores:.0f} scored</source>
   <translation>{picture:.0f} i/s, {scores:.0f} évaluées</translation>
  </message>
  <message>
   <source>The largest faces are tracked; Settings has their number</source>
   <translation>Les plus grands visages sont suivis ; les réglages disent combien</translation>
  </message>
  <message>
   <source>Frames per second: picture, and through the model</source>
   <translation>Images par seconde : affichées et par le modèle</translation>
  </message>
  <message>
   <source>From a frame's arrival to its score, median of the last second</source>
   <translation>De l’arrivée d’une image à son score, médiane de la dernière seconde</translation>
  </message>
  <message>
   <source>Time since the frame of the newest score arrived</source>
   <translation>Temps depuis l’arrivée de l’image du dernier score</translation>
  </message>
  <message>
   <source>Frames skipped because a newer one had arrived</source>
   <translation>Images que le modèle n’a pas vues car une plus récente était là</translation>
  </message>
  <message>
   <source>{picture:.0f} fps, not scored</source>
   <translation>{picture:.0f} i/s, sans score</translation>
  </message>
  <message>
   <source>{count} more in view</source>
   <translation>{count} autres à l’image</translation>
  </message>
  <message>
   <source>latency {ms:.0f} ms</source>
   <translation>latence {ms:.0f} ms</translation>
  </message>
  <message>
   <source>score age {ms:.0f} ms</source>
   <translation>âge du score {ms:.0f} ms</translation>
  </message>
  <message>
   <source>skipped {count}</source>
   <translation>sautées {count}</translation>
  </message>
  <message>
   <source>WebSocket, browser, OBS</source>
   <translation>WebSocket, navigateur, OBS</translation>
  </message>
  <message>
   <source>Lab Streaming Layer</source>
   <translation>Lab Streaming Layer</translation>
  </message>
  <message>
   <source>Open Sound Control</source>
   <translation>Open Sound Control</translation>
  </message>
  <message>
   <source>off</source>
   <translation>arrêté</translation>
  </message>
  <message>
   <source>Streams</source>
   <translation>Flux</translation>
  </message>
  <message>
   <source>Port of the WebSocket</source>
   <translation>Port du WebSocket</translation>
  </message>
  <message>
   <source>Address and port for OSC</source>
   <translation>Adresse et port pour OSC</translation>
  </message>
  <message>
   <source>Keep markers that other programs send over LSL</source>
   <translation>Conserver les marqueurs reçus par LSL</translation>
  </message>
  <message>
   <source>Triggers</source>
   <translation>Déclencheurs</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>Problème</translation>
  </message>
  <message>
   <source>Only scores are sent, never pictures, and only to programs on this computer. Tell the people in view that their scores leave this program.</source>
   <translation>Seuls les scores sont envoyés, jamais les images, et uniquement à des programmes de cet ordinateur. Dites aux personnes filmées que leurs scores quittent ce programme.</translation>
  </message>
  <message>
   <source>on</source>
   <translation>actif</translation>
  </message>
  <message>
   <source>not reachable, retrying</source>
   <translation>absent, nouvel essai</translation>
  </message>
  <message>
   <source>Triggers, one per line: send an event to every stream</source>
   <translation>Déclencheurs, un par ligne : envoient un événement à chaque flux</translation>
  </message>
  <message>
   <source>{size} kB sent</source>
   <translation>{size} ko envoyés</translation>
  </message>
  <message>
   <source>There is no label {names} now; its trigger waits.</source>
   <translation>Il n’y a pas d’étiquette {names} en ce moment ; son déclencheur attend.</translation>
  </message>
  <message>
   <source>receivers: {count}</source>
   <translation>récepteurs : {count}</translation>
  </message>
  <message>
   <source>Recent studies</source>
   <translation>Études récentes</translation>
  </message>
  <message>
   <source>No study is open</source>
   <translation>Aucune étude n’est ouverte</translation>
  </message>
  <message>
   <source>A study is a folder with participants, conditions and recordings. Make one, open one, or drop a folder here: a folder in it, such as P01, is a participant.</source>
   <translation>Une étude est un dossier avec participants, conditions et enregistrements. Créez-en une, ouvrez-en une, ou déposez un dossier ici : un dossier qu’il contient, comme P01, est un participant.</translation>
  </message>
  <message>
   <source>Find sessions</source>
   <translation>Chercher des sessions</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Chercher</translation>
  </message>
  <message>
   <source>Order of the sessions</source>
   <translation>Ordre des sessions</translation>
  </message>
  <message>
   <source>in the study's order</source>
   <translation>ordre de l’étude</translation>
  </message>
  <message>
   <source>The other way round</source>
   <translation>Dans l’autre sens</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Ajouter</translation>
  </message>
  <message numerus="yes">
   <source>{count} participants</source>
   <translation>
    <numerusform>{count} participant</numerusform>
    <numerusform>{count} participants</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} conditions</source>
   <translation>
    <numerusform>{count} condition</numerusform>
    <numerusform>{count} conditions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions</source>
   <translation>
    <numerusform>{count} session</numerusform>
    <numerusform>{count} sessions</numerusform>
   </translation>
  </message>
  <message>
   <source>Drop videos, folders or results here, or choose Add.</source>
   <translation>Déposez ici des vidéos, des dossiers ou des résultats, ou choisissez Ajouter.</translation>
  </message>
  <message>
   <source>looking for recordings …</source>
   <translation>recherche d’enregistrements …</translation>
  </message>
  <message>
   <source>No session matches these words.</source>
   <translation>Aucune session n’a ces mots.</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions shown</source>
   <translation>
    <numerusform>{count} session affichée</numerusform>
    <numerusform>{count} sessions affichées</numerusform>
   </translation>
  </message>
  <message>
   <source>analysed: {count}</source>
   <translation>analysées : {count}</translation>
  </message>
  <message>
   <source>Enter opens one, F2 edits a cell, Del takes it out.</source>
   <translation>Entrée en ouvre une, F2 modifie une cellule, Suppr la retire.</translation>
  </message>
  <message>
   <source>by {column}</source>
   <translation>par {column}</translation>
  </message>
  <message>
   <source>not found: {count}</source>
   <translation>introuvables : {count}</translation>
  </message>
  <message>
   <source>chosen: {count}</source>
   <translation>choisies : {count}</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <source>Label set, or labels with commas</source>
   <translation>Jeu d’étiquettes, ou étiquettes séparées par des virgules</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notes</translation>
  </message>
  <message>
   <source>Choose a folder.</source>
   <translation>Choisissez un dossier.</translation>
  </message>
  <message>
   <source>A study needs a name.</source>
   <translation>Une étude a besoin d’un nom.</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Déplacer</translation>
  </message>
  <message>
   <source>Choose or type; a new name is added to the study. No file is moved.</source>
   <translation>Choisissez ou tapez ; un nouveau nom est ajouté à l’étude. Aucun fichier n’est déplacé.</translation>
  </message>
  <message>
   <source>Enter at least one.</source>
   <translation>Dites-en au moins un.</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Renommer</translation>
  </message>
  <message>
   <source>Everywhere in the study. Names of faces in recordings stay.</source>
   <translation>Partout où il figure dans l’étude. Les noms des visages dans les enregistrements restent.</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Quoi</translation>
  </message>
  <message>
   <source>Name now</source>
   <translation>Nom actuel</translation>
  </message>
  <message>
   <source>New name</source>
   <translation>Nouveau nom</translation>
  </message>
  <message>
   <source>There is none yet.</source>
   <translation>Il n’y en a pas encore.</translation>
  </message>
  <message>
   <source>Files were moved</source>
   <translation>Fichiers déplacés</translation>
  </message>
  <message>
   <source>Look there</source>
   <translation>Chercher là</translation>
  </message>
  <message>
   <source>Paths below the first folder lead below the second one then. No file is moved.</source>
   <translation>Les chemins sous le premier dossier mènent alors sous le second. Aucun fichier n’est déplacé.</translation>
  </message>
  <message>
   <source>Folder now</source>
   <translation>Dossier actuel</translation>
  </message>
  <message>
   <source>Folder before</source>
   <translation>Dossier d’avant</translation>
  </message>
  <message>
   <source>Type the folder in which they were.</source>
   <translation>Tapez le dossier dans lequel ils étaient.</translation>
  </message>
  <message>
   <source>Choose the folder in which they are now.</source>
   <translation>Choisissez le dossier dans lequel ils sont maintenant.</translation>
  </message>
  <message>
   <source>New study</source>
   <translation>Nouvelle étude</translation>
  </message>
  <message>
   <source>Study</source>
   <translation>Étude</translation>
  </message>
  <message>
   <source>Make study</source>
   <translation>Créer l’étude</translation>
  </message>
  <message>
   <source>What is in the folder stays as it is; study.yaml is added. Nothing is copied.</source>
   <translation>Ce qui est dans le dossier reste tel quel ; study.yaml s’y ajoute. Rien n’est copié.</translation>
  </message>
  <message>
   <source>that of the folder</source>
   <translation>celui du dossier</translation>
  </message>
  <message>
   <source>the model's usual ones</source>
   <translation>celles du modèle</translation>
  </message>
  <message>
   <source>as it is</source>
   <translation>tel quel</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importer</translation>
  </message>
  <message>
   <source>Existing markers are not imported twice.</source>
   <translation>Ce qui est déjà là n’est pas importé deux fois.</translation>
  </message>
  <message>
   <source>all</source>
   <translation>toutes</translation>
  </message>
  <message>
   <source>the marker of the same text</source>
   <translation>le repère du même texte</translation>
  </message>
  <message>
   <source>For every session: all saw the same film</source>
   <translation>Pour chaque session : tous ont vu le même film</translation>
  </message>
  <message>
   <source>Type numbers, such as 0.5.</source>
   <translation>Tapez des nombres, comme 0.5.</translation>
  </message>
  <message>
   <source>Name the event that sets the clock.</source>
   <translation>Dites quel événement règle l’horloge.</translation>
  </message>
  <message>
   <source>as the file says</source>
   <translation>comme dit le fichier</translation>
  </message>
  <message>
   <source>Only these texts, with commas</source>
   <translation>Seulement ces textes, séparés par des virgules</translation>
  </message>
  <message>
   <source>Tier or observation</source>
   <translation>Piste ou observation</translation>
  </message>
  <message>
   <source>Seconds to add</source>
   <translation>Secondes à ajouter</translation>
  </message>
  <message>
   <source>Event that sets the clock</source>
   <translation>Événement qui règle l’horloge</translation>
  </message>
  <message>
   <source>It is at, in the recording</source>
   <translation>Il est, dans l’enregistrement, à</translation>
  </message>
  <message>
   <source>Table: summary, transitions, comparisons</source>
   <translation>Tableau : résumé, transitions, comparaisons</translation>
  </message>
  <message>
   <source>Report: one page with pictures</source>
   <translation>Rapport : une page avec images</translation>
  </message>
  <message>
   <source>Picture: shares by condition</source>
   <translation>Image : parts par condition</translation>
  </message>
  <message>
   <source>Picture: timeline</source>
   <translation>Image : chronologie</translation>
  </message>
  <message>
   <source>Picture: curves around markers</source>
   <translation>Image : courbes autour des repères</translation>
  </message>
  <message>
   <source>Picture: participants by labels</source>
   <translation>Image : participants par étiquettes</translation>
  </message>
  <message>
   <source>Picture: transitions</source>
   <translation>Image : transitions</translation>
  </message>
  <message>
   <source>Picture: path by valence and arousal</source>
   <translation>Image : trajet par valence et activation</translation>
  </message>
  <message>
   <source>Table: means around markers</source>
   <translation>Tableau : moyennes autour des repères</translation>
  </message>
  <message>
   <source>Table: each frame, with head pose</source>
   <translation>Tableau : chaque image, avec pose de la tête</translation>
  </message>
  <message>
   <source>Table: synchrony of two faces</source>
   <translation>Tableau : synchronie de deux visages</translation>
  </message>
  <message>
   <source>Table: agreement with people's annotations</source>
   <translation>Tableau : accord avec des annotations humaines</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>moyenne</translation>
  </message>
  <message>
   <source>share of time shown</source>
   <translation>part du temps montré</translation>
  </message>
  <message>
   <source>share of time leading</source>
   <translation>part du temps en tête</translation>
  </message>
  <message>
   <source>times a minute</source>
   <translation>fois par minute</translation>
  </message>
  <message>
   <source>latency</source>
   <translation>latence</translation>
  </message>
  <message>
   <source>duration</source>
   <translation>durée</translation>
  </message>
  <message>
   <source>Tables and pictures</source>
   <translation>Tableaux et images</translation>
  </message>
  <message>
   <source>Write</source>
   <translation>Écrire</translation>
  </message>
  <message numerus="yes">
   <source>{count} chosen sessions</source>
   <translation>
    <numerusform>{count} session choisie</numerusform>
    <numerusform>{count} sessions choisies</numerusform>
   </translation>
  </message>
  <message>
   <source>Folders of coders</source>
   <translation>Dossiers des codeurs</translation>
  </message>
  <message>
   <source>Compare annotated time alone</source>
   <translation>Comparer seulement le temps annoté</translation>
  </message>
  <message>
   <source>As</source>
   <translation>En</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>Add a folder of annotations for each coder.</source>
   <translation>Ajoutez un dossier d’annotations pour chaque codeur.</translation>
  </message>
  <message>
   <source>face</source>
   <translation>visage</translation>
  </message>
  <message>
   <source>session</source>
   <translation>session</translation>
  </message>
  <message>
   <source>participant and condition</source>
   <translation>participant et condition</translation>
  </message>
  <message>
   <source>Sessions</source>
   <translation>Sessions</translation>
  </message>
  <message>
   <source>A row of each</source>
   <translation>Une ligne par</translation>
  </message>
  <message>
   <source>Compared or drawn</source>
   <translation>Comparé ou dessiné</translation>
  </message>
  <message>
   <source>Text of markers</source>
   <translation>Texte des repères</translation>
  </message>
  <message>
   <source>Only these labels, with commas</source>
   <translation>Seulement ces étiquettes, séparées par des virgules</translation>
  </message>
  <message>
   <source>Shown from a probability of</source>
   <translation>Montré à partir d’une probabilité de</translation>
  </message>
  <message>
   <source>Until it is below</source>
   <translation>Jusqu’à ce qu’elle soit sous</translation>
  </message>
  <message>
   <source>From, in seconds from the marker</source>
   <translation>De, en secondes depuis le repère</translation>
  </message>
  <message>
   <source>To</source>
   <translation>À</translation>
  </message>
  <message>
   <source>Less the mean from, to</source>
   <translation>Moins la moyenne de, à</translation>
  </message>
  <message>
   <source>Seconds of a segment</source>
   <translation>Secondes d’un segment</translation>
  </message>
  <message>
   <source>Largest lag in seconds</source>
   <translation>Plus grand décalage en secondes</translation>
  </message>
  <message>
   <source>Shuffled orders</source>
   <translation>Ordres mélangés</translation>
  </message>
  <message>
   <source>Only this tier</source>
   <translation>Seulement cette piste</translation>
  </message>
  <message>
   <source>none: from the begin</source>
   <translation>aucun : depuis le début</translation>
  </message>
  <message>
   <source>every marker</source>
   <translation>chaque repère</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>en attente</translation>
  </message>
  <message>
   <source>Sessions that are analysed</source>
   <translation>Sessions en cours d’analyse</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Arrêter</translation>
  </message>
  <message>
   <source>Earlier</source>
   <translation>Plus tôt</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Plus tard</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Laisser de côté</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>Session</translation>
  </message>
  <message>
   <source>State</source>
   <translation>État</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Résultat</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <source>{done} of {all}</source>
   <translation>{done} sur {all}</translation>
  </message>
  <message>
   <source>not good: {count}</source>
   <translation>pas bonnes : {count}</translation>
  </message>
  <message>
   <source>Analyse the study</source>
   <translation>Analyser l’étude</translation>
  </message>
  <message>
   <source>Analyse</source>
   <translation>Analyser</translation>
  </message>
  <message>
   <source>What is done with the same labels and options is skipped.</source>
   <translation>Ce qui est fait avec les mêmes étiquettes et options est sauté.</translation>
  </message>
  <message numerus="yes">
   <source>All {count} sessions with a film</source>
   <translation>
    <numerusform>{count} session avec un film</numerusform>
    <numerusform>Les {count} sessions avec un film</numerusform>
   </translation>
  </message>
  <message>
   <source>Analyse again what is done</source>
   <translation>Analyser de nouveau ce qui est fait</translation>
  </message>
  <message>
   <source>An empty field takes the value set when the study is analysed.</source>
   <translation>Une ligne vide vaut ce qui est dit quand l’étude est analysée.</translation>
  </message>
  <message>
   <source>as the rest</source>
   <translation>comme les autres</translation>
  </message>
  <message>
   <source>Turn clockwise</source>
   <translation>Tourner dans le sens horaire</translation>
  </message>
  <message>
   <source>the study's</source>
   <translation>celui de l’étude</translation>
  </message>
  <message>
   <source>Faces at most</source>
   <translation>Visages au plus</translation>
  </message>
  <message>
   <source>Frames a second at most</source>
   <translation>Images par seconde au plus</translation>
  </message>
  <message>
   <source>Sessions at a time</source>
   <translation>Sessions à la fois</translation>
  </message>
  <message>
   <source>Files for each, with commas</source>
   <translation>Fichiers pour chacune, séparés par des virgules</translation>
  </message>
  <message>
   <source>Type numbers, or leave the line empty.</source>
   <translation>Tapez des nombres, ou laissez la ligne vide.</translation>
  </message>
  <message>
   <source>Picture track, from 0</source>
   <translation>Piste d’image, à partir de 0</translation>
  </message>
  <message>
   <source>the study's: {labels}</source>
   <translation>celles de l’étude : {labels}</translation>
  </message>
  <message>
   <source>Participant</source>
   <translation>Participant</translation>
  </message>
  <message>
   <source>Condition</source>
   <translation>Condition</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Groupe</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Rôle</translation>
  </message>
  <message>
   <source>analysed</source>
   <translation>analysée</translation>
  </message>
  <message>
   <source>not analysed</source>
   <translation>non analysée</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>introuvable</translation>
  </message>
  <message>
   <source>Sessions of the study</source>
   <translation>Sessions de l’étude</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>rien</translation>
  </message>
  <message>
   <source>Scores over the last 30 seconds</source>
   <translation>Scores des 30 dernières secondes</translation>
  </message>
  <message>
   <source>now</source>
   <translation>maintenant</translation>
  </message>
  <message>
   <source>Last 30 s</source>
   <translation>30 dernières s</translation>
  </message>
  <message>
   <source>Leave the tour</source>
   <translation>Quitter</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Retour</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Terminé</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Suivant</translation>
  </message>
  <message>
   <source>Video</source>
   <translation>Vidéo</translation>
  </message>
  <message>
   <source>More faces than are followed: all is covered</source>
   <translation>Plus de visages que suivis : tout est masqué</translation>
  </message>
  <message>
   <source>scores are {seconds:.1f} s old</source>
   <translation>les scores ont {seconds:.1f} s</translation>
  </message>
  <message>
   <source>Frames that the model saw</source>
   <translation>Images que le modèle a vues</translation>
  </message>
  <message>
   <source>Why this score</source>
   <translation>Pourquoi ce score</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Étiquette</translation>
  </message>
  <message>
   <source>the top label</source>
   <translation>l’étiquette la plus probable</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Regarder de nouveau</translation>
  </message>
  <message>
   <source>A bar upwards: this frame speaks for the label, the score falls without it. A bar downwards: it speaks against it.</source>
   <translation>Une barre vers le haut : cette image parle pour l’étiquette, le score baisse sans elle. Une barre vers le bas : elle parle contre.</translation>
  </message>
  <message>
   <source>This is the model's view of the picture. It is not what the person feels, and not a reason to believe the score.</source>
   <translation>C’est la vue du modèle sur l’image. Ce n’est pas ce que la personne ressent, ni une raison de croire le score.</translation>
  </message>
  <message>
   <source>The frame at {seconds:.1f} s supports it most.</source>
   <translation>L’image à {seconds:.1f} s plaide le plus pour.</translation>
  </message>
  <message>
   <source>Nearest sentences, and how much likelier each is than none of these:</source>
   <translation>Phrases les plus proches, et combien plus probables qu’aucune de celles-ci :</translation>
  </message>
 </context>
</TS>
