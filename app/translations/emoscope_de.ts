<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>EmoScope</name>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;Live</source>
   <translation>&amp;Live</translation>
  </message>
  <message>
   <source>&amp;Recordings</source>
   <translation>&amp;Aufnahmen</translation>
  </message>
  <message>
   <source>La&amp;bels</source>
   <translation>&amp;Merkmale</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>Camera res&amp;olution</source>
   <translation>Kamera-Aufl&amp;ösung</translation>
  </message>
  <message>
   <source>Open &amp;video …</source>
   <translation>&amp;Video öffnen …</translation>
  </message>
  <message>
   <source>Use &amp;camera</source>
   <translation>&amp;Kamera verwenden</translation>
  </message>
  <message>
   <source>Play &amp;demo clip</source>
   <translation>&amp;Democlip abspielen</translation>
  </message>
  <message>
   <source>&amp;Stop looking</source>
   <translation>Hinsehen &amp;beenden</translation>
  </message>
  <message>
   <source>&amp;Settings …</source>
   <translation>&amp;Einstellungen …</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Wiederherstellen</translation>
  </message>
  <message>
   <source>&amp;Pause</source>
   <translation>&amp;Pause</translation>
  </message>
  <message>
   <source>&amp;Snapshot …</source>
   <translation>&amp;Schnappschuss …</translation>
  </message>
  <message>
   <source>Show &amp;landmarks</source>
   <translation>&amp;Gesichtspunkte zeigen</translation>
  </message>
  <message>
   <source>&amp;Mirror the picture</source>
   <translation>Bild &amp;spiegeln</translation>
  </message>
  <message>
   <source>Camera's &amp;own resolution</source>
   <translation>&amp;Eigene Auflösung der Kamera</translation>
  </message>
  <message>
   <source>&amp;Blur or hide faces</source>
   <translation>Gesichter &amp;unkenntlich machen oder verbergen</translation>
  </message>
  <message>
   <source>&amp;Record</source>
   <translation>Auf&amp;nehmen</translation>
  </message>
  <message>
   <source>Set mar&amp;ker</source>
   <translation>Mar&amp;ke setzen</translation>
  </message>
  <message>
   <source>&amp;Why this score</source>
   <translation>&amp;Warum dieser Wert</translation>
  </message>
  <message>
   <source>Set &amp;neutral face (10 s)</source>
   <translation>&amp;Neutrales Gesicht festlegen (10 s)</translation>
  </message>
  <message>
   <source>&amp;Teach label by example</source>
   <translation>Merkmal durch Beispiel &amp;lehren</translation>
  </message>
  <message>
   <source>Forget taught e&amp;xample</source>
   <translation>Gelehrtes Beispiel &amp;vergessen</translation>
  </message>
  <message>
   <source>Str&amp;eams …</source>
   <translation>Datenstr&amp;öme …</translation>
  </message>
  <message>
   <source>P&amp;resenter view</source>
   <translation>&amp;Vortragsansicht</translation>
  </message>
  <message>
   <source>&amp;Analyse videos …</source>
   <translation>Videos &amp;auswerten …</translation>
  </message>
  <message>
   <source>&amp;Open recording …</source>
   <translation>Aufnahme ö&amp;ffnen …</translation>
  </message>
  <message>
   <source>&amp;Play or pause</source>
   <translation>Abspielen oder &amp;anhalten</translation>
  </message>
  <message>
   <source>Set &amp;marker</source>
   <translation>&amp;Marke setzen</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>Hinein&amp;zoomen</translation>
  </message>
  <message>
   <source>Zoom o&amp;ut</source>
   <translation>Heraus&amp;zoomen</translation>
  </message>
  <message>
   <source>Show &amp;all</source>
   <translation>&amp;Alles zeigen</translation>
  </message>
  <message>
   <source>&amp;Export …</source>
   <translation>&amp;Exportieren …</translation>
  </message>
  <message>
   <source>&amp;Forget this session …</source>
   <translation>Diese Sitzung &amp;vergessen …</translation>
  </message>
  <message>
   <source>Forget ol&amp;d sessions …</source>
   <translation>A&amp;lte Sitzungen vergessen …</translation>
  </message>
  <message>
   <source>&amp;Add label</source>
   <translation>Merkmal &amp;hinzufügen</translation>
  </message>
  <message>
   <source>&amp;Rename label</source>
   <translation>Merkmal &amp;umbenennen</translation>
  </message>
  <message>
   <source>&amp;Delete label</source>
   <translation>Merkmal &amp;löschen</translation>
  </message>
  <message>
   <source>&amp;Mute label</source>
   <translation>Merkmal &amp;stumm schalten</translation>
  </message>
  <message>
   <source>Move label &amp;up</source>
   <translation>Merkmal nach &amp;oben</translation>
  </message>
  <message>
   <source>Move label d&amp;own</source>
   <translation>Merkmal nach u&amp;nten</translation>
  </message>
  <message>
   <source>&amp;Open label set …</source>
   <translation>Merkmalsatz ö&amp;ffnen …</translation>
  </message>
  <message>
   <source>&amp;Save label set</source>
   <translation>Merkmalsatz &amp;speichern</translation>
  </message>
  <message>
   <source>Save label set &amp;as …</source>
   <translation>Merkmalsatz speichern &amp;unter …</translation>
  </message>
  <message>
   <source>&amp;Export as CSV or JSON …</source>
   <translation>Als CSV oder JSON &amp;exportieren …</translation>
  </message>
  <message>
   <source>L&amp;abels</source>
   <translation>&amp;Merkmale</translation>
  </message>
  <message>
   <source>&amp;Command palette …</source>
   <translation>&amp;Befehlspalette …</translation>
  </message>
  <message>
   <source>Dark or light &amp;theme</source>
   <translation>Dunkles oder helles &amp;Aussehen</translation>
  </message>
  <message>
   <source>&amp;Full screen</source>
   <translation>&amp;Vollbild</translation>
  </message>
  <message>
   <source>&amp;Notice about the scores</source>
   <translation>&amp;Hinweis zu den Werten</translation>
  </message>
  <message>
   <source>&amp;Keys and how to read the bars</source>
   <translation>&amp;Tasten, und wie man die Balken liest</translation>
  </message>
  <message>
   <source>&amp;Printable notice …</source>
   <translation>Hinweis zum &amp;Ausdrucken …</translation>
  </message>
  <message>
   <source>&amp;Doctor</source>
   <translation>&amp;Diagnose</translation>
  </message>
  <message>
   <source>&amp;About EmoScope</source>
   <translation>&amp;Über EmoScope</translation>
  </message>
  <message>
   <source>Play a video file in the live view.</source>
   <translation>Eine Videodatei in der Live-Ansicht abspielen.</translation>
  </message>
  <message>
   <source>Look through the camera.</source>
   <translation>Durch die Kamera sehen.</translation>
  </message>
  <message>
   <source>Play the clip that comes with the program.</source>
   <translation>Den mitgelieferten Clip abspielen.</translation>
  </message>
  <message>
   <source>Close the camera or video.</source>
   <translation>Kamera oder Video schließen.</translation>
  </message>
  <message>
   <source>Hold the picture; labels can still be changed. At a video's end: play again.</source>
   <translation>Das Bild anhalten; Merkmale lassen sich weiter ändern. Am Ende eines Videos: noch einmal abspielen.</translation>
  </message>
  <message>
   <source>Save the picture with its scores as an image.</source>
   <translation>Das Bild mit seinen Werten als Bilddatei sichern.</translation>
  </message>
  <message>
   <source>Cycle through show, blur, hide and covering the whole picture.</source>
   <translation>Wechselt zwischen zeigen, weichzeichnen, verbergen und das ganze Bild verdecken.</translation>
  </message>
  <message>
   <source>Keep what the settings say: scores, embeddings, video.</source>
   <translation>Behalten, was die Einstellungen sagen: Werte, Einbettungen, Video.</translation>
  </message>
  <message>
   <source>Name this moment of the recording.</source>
   <translation>Diesen Moment der Aufnahme benennen.</translation>
  </message>
  <message>
   <source>The frames that the model saw, and what each of them added.</source>
   <translation>Die Bilder, die das Modell sah, und was jedes beitrug.</translation>
  </message>
  <message>
   <source>Show this face's scores as change from its own neutral; again takes it back.</source>
   <translation>Die Werte dieses Gesichts als Änderung gegenüber seinem neutralen zeigen; nochmals nimmt es zurück.</translation>
  </message>
  <message>
   <source>Three to ten seconds of example for the chosen label; again ends it.</source>
   <translation>Drei bis zehn Sekunden Beispiel für das gewählte Merkmal; nochmals beendet es.</translation>
  </message>
  <message>
   <source>Send live scores to other programs on this computer.</source>
   <translation>Aktuelle Werte an andere Programme auf diesem Rechner senden.</translation>
  </message>
  <message>
   <source>A second window with large type for the audience.</source>
   <translation>Ein zweites Fenster in großer Schrift fürs Publikum.</translation>
  </message>
  <message>
   <source>Score files from beginning to end and keep the result.</source>
   <translation>Dateien von Anfang bis Ende auswerten und das Ergebnis behalten.</translation>
  </message>
  <message>
   <source>Name this moment; Shift and drag on the timeline marks a stretch.</source>
   <translation>Diesen Moment benennen; Umschalt und Ziehen auf der Zeitleiste markiert einen Abschnitt.</translation>
  </message>
  <message>
   <source>As table, subtitles, ELAN, report, or video with the scores in it.</source>
   <translation>Als Tabelle, Untertitel, ELAN, Bericht oder Video mit den Werten.</translation>
  </message>
  <message>
   <source>Delete a session with all that EmoScope keeps of it; asks first.</source>
   <translation>Eine Sitzung mit allem löschen, was EmoScope davon behält; fragt vorher.</translation>
  </message>
  <message>
   <source>Delete the sessions that are older than the settings say; asks first.</source>
   <translation>Sitzungen löschen, die älter sind, als die Einstellungen sagen; fragt vorher.</translation>
  </message>
  <message>
   <source>A muted label takes no part in the scores.</source>
   <translation>Ein stummes Merkmal nimmt an den Werten nicht teil.</translation>
  </message>
  <message>
   <source>Find any command by its name.</source>
   <translation>Jeden Befehl über seinen Namen finden.</translation>
  </message>
  <message>
   <source>All keys on one page, and what the bars show.</source>
   <translation>Alle Tasten auf einer Seite, und was die Balken zeigen.</translation>
  </message>
  <message>
   <source>A page for the door of the room, in four languages.</source>
   <translation>Eine Seite für die Tür des Raums, in vier Sprachen.</translation>
  </message>
  <message>
   <source>Versions, runtime, times per stage, and a report to copy.</source>
   <translation>Versionen, Laufzeit, Zeiten je Stufe und ein Bericht zum Kopieren.</translation>
  </message>
  <message>
   <source>shown</source>
   <translation>sichtbar</translation>
  </message>
  <message>
   <source>blurred</source>
   <translation>unscharf</translation>
  </message>
  <message>
   <source>hidden</source>
   <translation>verborgen</translation>
  </message>
  <message>
   <source>picture covered</source>
   <translation>Bild verdeckt</translation>
  </message>
  <message>
   <source>Label added: {name}</source>
   <translation>Merkmal hinzugefügt: {name}</translation>
  </message>
  <message>
   <source>Label deleted: {name}</source>
   <translation>Merkmal gelöscht: {name}</translation>
  </message>
  <message>
   <source>Label renamed: {name}</source>
   <translation>Merkmal umbenannt: {name}</translation>
  </message>
  <message>
   <source>Label set: {name}</source>
   <translation>Merkmalsatz: {name}</translation>
  </message>
  <message>
   <source>Muted: {name}</source>
   <translation>Stumm: {name}</translation>
  </message>
  <message>
   <source>No longer muted: {name}</source>
   <translation>Nicht mehr stumm: {name}</translation>
  </message>
  <message>
   <source>Emotion estimation is running</source>
   <translation>Schätzung von Gefühlsausdruck läuft</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <source>ended</source>
   <translation>zu Ende</translation>
  </message>
  <message>
   <source>Faces</source>
   <translation>Gesichter</translation>
  </message>
  <message>
   <source>Emotion estimation is off</source>
   <translation>Schätzung von Gefühlsausdruck ist aus</translation>
  </message>
  <message>
   <source>Open video</source>
   <translation>Video öffnen</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>Verwenden</translation>
  </message>
  <message>
   <source>A face that is not found cannot be covered.</source>
   <translation>Ein Gesicht, das nicht gefunden wird, kann nicht verdeckt werden.</translation>
  </message>
  <message>
   <source>Save snapshot</source>
   <translation>Schnappschuss sichern</translation>
  </message>
  <message>
   <source>Open label set</source>
   <translation>Merkmalsatz öffnen</translation>
  </message>
  <message>
   <source>Save label set</source>
   <translation>Merkmalsatz speichern</translation>
  </message>
  <message>
   <source>Export label set</source>
   <translation>Merkmalsatz exportieren</translation>
  </message>
  <message>
   <source>The label set has changes that are not saved.</source>
   <translation>Der Merkmalsatz hat ungespeicherte Änderungen.</translation>
  </message>
  <message>
   <source>Files are being analysed. What was scored is kept.</source>
   <translation>Dateien werden ausgewertet. Was bewertet wurde, bleibt.</translation>
  </message>
  <message>
   <source>A file is being written. It will not be complete.</source>
   <translation>Eine Datei wird geschrieben. Sie wird nicht vollständig.</translation>
  </message>
  <message>
   <source>A recording runs. It is ended and kept.</source>
   <translation>Eine Aufnahme läuft. Sie wird beendet und behalten.</translation>
  </message>
  <message>
   <source>Quit all the same?</source>
   <translation>Trotzdem beenden?</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>The resolution stays during a recording. End it first.</source>
   <translation>Während einer Aufnahme bleibt die Auflösung. Beenden Sie sie zuerst.</translation>
  </message>
  <message>
   <source>Camera connected: {name}</source>
   <translation>Kamera angeschlossen: {name}</translation>
  </message>
  <message>
   <source>No camera was found. Connect one, open a video file, or play the demo clip.</source>
   <translation>Keine Kamera gefunden. Schließen Sie eine an, öffnen Sie ein Video oder spielen Sie den Democlip ab.</translation>
  </message>
  <message>
   <source>Open video …</source>
   <translation>Video öffnen …</translation>
  </message>
  <message>
   <source>The demo clip is missing. Install EmoScope again, or open a video file.</source>
   <translation>Der Democlip fehlt. Installieren Sie EmoScope neu oder öffnen Sie ein Video.</translation>
  </message>
  <message>
   <source>Cover the whole picture</source>
   <translation>Ganzes Bild verdecken</translation>
  </message>
  <message>
   <source>Own sets</source>
   <translation>Eigene Sätze</translation>
  </message>
  <message>
   <source>Sets that come with EmoScope</source>
   <translation>Mitgelieferte Sätze</translation>
  </message>
  <message>
   <source>Videos</source>
   <translation>Videos</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <source>Camera unplugged: {name}</source>
   <translation>Kamera abgezogen: {name}</translation>
  </message>
  <message>
   <source>No camera was found, so the demo clip plays. Connect a camera, or open a video of your own.</source>
   <translation>Es wurde keine Kamera gefunden, daher läuft der Demo-Clip. Schließen Sie eine Kamera an oder öffnen Sie ein eigenes Video.</translation>
  </message>
  <message>
   <source>Label sets</source>
   <translation>Merkmalsätze</translation>
  </message>
  <message>
   <source>Saved {path}</source>
   <translation>Gespeichert: {path}</translation>
  </message>
  <message>
   <source>{path} could not be written. Choose another place.</source>
   <translation>{path} konnte nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>No model is loaded yet</source>
   <translation>Es ist noch kein Modell geladen</translation>
  </message>
  <message>
   <source>Wait until it is, or choose another pack</source>
   <translation>Warten Sie, bis es so weit ist, oder wählen Sie ein anderes Paket</translation>
  </message>
  <message>
   <source>There is no model pack "{0}" on this machine</source>
   <translation>Auf diesem Rechner gibt es kein Modellpaket „{0}“</translation>
  </message>
  <message>
   <source>Packs that are here: {0}{1}</source>
   <translation>Vorhandene Pakete: {0}{1}</translation>
  </message>
  <message>
   <source>{0} is missing</source>
   <translation>{0} fehlt</translation>
  </message>
  <message>
   <source>Get the pack {0} again</source>
   <translation>Laden Sie das Paket {0} erneut</translation>
  </message>
  <message>
   <source>Get the pack again</source>
   <translation>Laden Sie das Paket erneut</translation>
  </message>
  <message>
   <source>{0} has {1} bytes instead of {2}</source>
   <translation>{0} hat {1} statt {2} Bytes</translation>
  </message>
  <message>
   <source>{0} is not the file that was published (wrong checksum)</source>
   <translation>{0} ist nicht die veröffentlichte Datei (falsche Prüfsumme)</translation>
  </message>
  <message>
   <source>{0} cannot be read ({1})</source>
   <translation>{0} kann nicht gelesen werden ({1})</translation>
  </message>
  <message>
   <source>{0} cannot be written ({1})</source>
   <translation>{0} kann nicht geschrieben werden ({1})</translation>
  </message>
  <message>
   <source>Choose another place</source>
   <translation>Wählen Sie einen anderen Ort</translation>
  </message>
  <message>
   <source>Free some space</source>
   <translation>Schaffen Sie Platz</translation>
  </message>
  <message>
   <source>{0} knows only its own classes, not {1}</source>
   <translation>{0} kennt nur seine eigenen Klassen, nicht {1}</translation>
  </message>
  <message>
   <source>Use {0}, or a pack that takes free sentences</source>
   <translation>Nehmen Sie {0} oder ein Paket für freie Sätze</translation>
  </message>
  <message>
   <source>There is no label set "{0}"</source>
   <translation>Es gibt keinen Merkmalsatz „{0}“</translation>
  </message>
  <message>
   <source>There are: {0}{1}</source>
   <translation>Es gibt: {0}{1}</translation>
  </message>
  <message>
   <source>{0} has no list called labels</source>
   <translation>{0} hat keine Liste namens labels</translation>
  </message>
  <message>
   <source>Begin it with `labels:` and a list of names</source>
   <translation>Beginnen Sie mit `labels:` und einer Liste von Namen</translation>
  </message>
  <message>
   <source>{0} has no labels</source>
   <translation>{0} hat keine Merkmale</translation>
  </message>
  <message>
   <source>Add at least one</source>
   <translation>Fügen Sie mindestens eines hinzu</translation>
  </message>
  <message>
   <source>{0} has {1} labels</source>
   <translation>{0} hat {1} Merkmale</translation>
  </message>
  <message>
   <source>Up to {0} are possible</source>
   <translation>Bis zu {0} sind möglich</translation>
  </message>
  <message>
   <source>There is no label file {0}</source>
   <translation>Es gibt keine Merkmaldatei {0}</translation>
  </message>
  <message>
   <source>Check the path</source>
   <translation>Prüfen Sie den Pfad</translation>
  </message>
  <message>
   <source>{0} has no name</source>
   <translation>{0} hat keinen Namen</translation>
  </message>
  <message>
   <source>{0} is empty</source>
   <translation>{0} ist leer</translation>
  </message>
  <message>
   <source>Write some text</source>
   <translation>Schreiben Sie einen Text</translation>
  </message>
  <message>
   <source>{0} is {1} characters long</source>
   <translation>{0} ist {1} Zeichen lang</translation>
  </message>
  <message>
   <source>{0} is too large for a label set</source>
   <translation>{0} ist zu groß für einen Merkmalsatz</translation>
  </message>
  <message>
   <source>It may have up to 4 MB</source>
   <translation>Bis zu 4 MB sind erlaubt</translation>
  </message>
  <message>
   <source>{0} is not UTF-8 text</source>
   <translation>{0} ist kein UTF-8-Text</translation>
  </message>
  <message>
   <source>Save it as UTF-8 and try again</source>
   <translation>Speichern Sie die Datei als UTF-8 und versuchen Sie es erneut</translation>
  </message>
  <message>
   <source>{0}{1}: this is not valid YAML</source>
   <translation>{0}{1}: Das ist kein gültiges YAML</translation>
  </message>
  <message>
   <source>See prompts/basic7.yaml for an example</source>
   <translation>Ein Beispiel steht in prompts/basic7.yaml</translation>
  </message>
  <message>
   <source>{0}: the label "{1}" is there twice</source>
   <translation>{0}: Das Merkmal „{1}“ kommt zweimal vor</translation>
  </message>
  <message>
   <source>Rename or remove one</source>
   <translation>Benennen Sie eines um oder entfernen Sie es</translation>
  </message>
  <message>
   <source>{0}: "{1}" is the name of a column in the results</source>
   <translation>{0}: „{1}“ ist der Name einer Spalte der Ergebnisse</translation>
  </message>
  <message>
   <source>Choose another name for the label</source>
   <translation>Wählen Sie einen anderen Namen für das Merkmal</translation>
  </message>
  <message>
   <source>{0}: colour must look like #1a2b3c</source>
   <translation>{0}: Eine Farbe sieht aus wie #1a2b3c</translation>
  </message>
  <message>
   <source>No runtime works here with the pack {0} ({1})</source>
   <translation>Mit dem Paket {0} läuft hier keine Laufzeit ({1})</translation>
  </message>
  <message>
   <source>Install EmoScope again, or get the pack again</source>
   <translation>Installieren Sie EmoScope neu oder laden Sie das Paket erneut</translation>
  </message>
  <message>
   <source>The annotated video needs the video itself</source>
   <translation>Das Video mit Werten braucht das Video selbst</translation>
  </message>
  <message>
   <source>There is no session in {0}</source>
   <translation>In {0} ist keine Sitzung</translation>
  </message>
  <message>
   <source>Analyse the file again</source>
   <translation>Werten Sie die Datei erneut aus</translation>
  </message>
  <message>
   <source>Analyse it again</source>
   <translation>Werten Sie sie erneut aus</translation>
  </message>
  <message>
   <source>{0} was made by a newer EmoScope (format {1}, this one knows {2})</source>
   <translation>{0} stammt von einem neueren EmoScope (Format {1}, dieses kennt {2})</translation>
  </message>
  <message>
   <source>Update EmoScope</source>
   <translation>Aktualisieren Sie EmoScope</translation>
  </message>
  <message>
   <source>{0} cannot be the manifest of a session</source>
   <translation>{0} kann nicht das Manifest einer Sitzung sein</translation>
  </message>
  <message>
   <source>The session {0} is damaged: {1}</source>
   <translation>Die Sitzung {0} ist beschädigt: {1}</translation>
  </message>
  <message>
   <source>The session {0} was made with {1} {2}, and this machine has {3} with other weights</source>
   <translation>Die Sitzung {0} wurde mit {1} {2} gemacht, auf diesem Rechner ist {3} mit anderen Gewichten</translation>
  </message>
  <message>
   <source>Get that version of the pack, or analyse the file again</source>
   <translation>Holen Sie diese Version des Pakets oder werten Sie die Datei erneut aus</translation>
  </message>
  <message>
   <source>This recording has no embeddings, so its labels cannot be changed</source>
   <translation>Diese Aufnahme hat keine Einbettungen, daher lassen sich ihre Merkmale nicht ändern</translation>
  </message>
  <message>
   <source>Analyse the video again, or record with embeddings</source>
   <translation>Werten Sie das Video erneut aus oder nehmen Sie mit Einbettungen auf</translation>
  </message>
  <message>
   <source>The camera "{0}" does not answer</source>
   <translation>Die Kamera „{0}“ antwortet nicht</translation>
  </message>
  <message>
   <source>Plug it in again, or choose another camera</source>
   <translation>Stecken Sie sie neu ein oder wählen Sie eine andere Kamera</translation>
  </message>
  <message>
   <source>The camera "{0}" gives no new pictures</source>
   <translation>Die Kamera „{0}“ liefert keine neuen Bilder</translation>
  </message>
  <message>
   <source>Check its cable, or plug it in again</source>
   <translation>Prüfen Sie das Kabel oder stecken Sie sie neu ein</translation>
  </message>
  <message>
   <source>{0} gives no new pictures</source>
   <translation>{0} liefert keine neuen Bilder</translation>
  </message>
  <message>
   <source>Close the other program, or choose another camera</source>
   <translation>Schließen Sie das andere Programm oder wählen Sie eine andere Kamera</translation>
  </message>
  <message>
   <source>The camera "{0}" is open but gives no pictures</source>
   <translation>Die Kamera „{0}“ ist offen, liefert aber keine Bilder</translation>
  </message>
  <message>
   <source>Close other programs that use it, or plug it in again</source>
   <translation>Schließen Sie andere Programme, die sie benutzen, oder stecken Sie sie neu ein</translation>
  </message>
  <message>
   <source>The camera "{0}" was unplugged</source>
   <translation>Die Kamera „{0}“ wurde abgesteckt</translation>
  </message>
  <message>
   <source>Plug it in again</source>
   <translation>Stecken Sie sie wieder ein</translation>
  </message>
  <message>
   <source>There is no camera "{0}"; no camera was found on this machine</source>
   <translation>Es gibt keine Kamera „{0}“; auf diesem Rechner wurde keine Kamera gefunden</translation>
  </message>
  <message>
   <source>Plug one in, or open a video file</source>
   <translation>Stecken Sie eine ein oder öffnen Sie eine Videodatei</translation>
  </message>
  <message>
   <source>There is no camera "{0}"</source>
   <translation>Es gibt keine Kamera „{0}“</translation>
  </message>
  <message>
   <source>There is no file or folder {0}</source>
   <translation>Es gibt keine Datei und keinen Ordner {0}</translation>
  </message>
  <message>
   <source>{0} is empty (0 bytes)</source>
   <translation>{0} ist leer (0 Bytes)</translation>
  </message>
  <message>
   <source>Record or download it again</source>
   <translation>Nehmen Sie es neu auf oder laden Sie es erneut</translation>
  </message>
  <message>
   <source>{0} has a video track but no picture in it</source>
   <translation>{0} hat eine Videospur, aber kein Bild</translation>
  </message>
  <message>
   <source>{0} is a folder, not a video</source>
   <translation>{0} ist ein Ordner und kein Video</translation>
  </message>
  <message>
   <source>Check the name and the folder</source>
   <translation>Prüfen Sie Namen und Ordner</translation>
  </message>
  <message>
   <source>{0} may not be read</source>
   <translation>{0} darf nicht gelesen werden</translation>
  </message>
  <message>
   <source>Check its permissions</source>
   <translation>Prüfen Sie die Rechte</translation>
  </message>
  <message>
   <source>{0} cannot be opened ({1})</source>
   <translation>{0} kann nicht geöffnet werden ({1})</translation>
  </message>
  <message>
   <source>Check the name and the disk</source>
   <translation>Prüfen Sie Namen und Datenträger</translation>
  </message>
  <message>
   <source>{0} cannot be read as a video ({1})</source>
   <translation>{0} kann nicht als Video gelesen werden ({1})</translation>
  </message>
  <message>
   <source>The source has not answered for {0} s</source>
   <translation>Die Quelle antwortet seit {0} s nicht</translation>
  </message>
  <message>
   <source>It may be in use elsewhere</source>
   <translation>Vielleicht wird sie anderswo benutzt</translation>
  </message>
  <message>
   <source>The model has been at one frame for {0} s</source>
   <translation>Das Modell arbeitet seit {0} s an einem Bild</translation>
  </message>
  <message>
   <source>Try another runtime</source>
   <translation>Versuchen Sie eine andere Laufzeit</translation>
  </message>
  <message>
   <source>The source stopped unexpectedly ({0})</source>
   <translation>Die Quelle ist unerwartet stehen geblieben ({0})</translation>
  </message>
  <message>
   <source>Scoring stopped unexpectedly ({0})</source>
   <translation>Die Bewertung ist unerwartet stehen geblieben ({0})</translation>
  </message>
  <message>
   <source>Something unexpected went wrong. The details are in the log.</source>
   <translation>Etwas Unerwartetes ist schiefgegangen. Die Einzelheiten stehen im Protokoll.</translation>
  </message>
  <message>
   <source>The language changes when the example has been taken, or at the next start.</source>
   <translation>Die Sprache wechselt, wenn das Beispiel aufgenommen ist, oder beim nächsten Start.</translation>
  </message>
  <message>
   <source>The language changes when the files are done, or at the next start.</source>
   <translation>Die Sprache wechselt, wenn die Dateien fertig sind, oder beim nächsten Start.</translation>
  </message>
  <message>
   <source>This session is still being recorded. End the recording first.</source>
   <translation>Diese Sitzung wird noch aufgenommen. Beenden Sie zuerst die Aufnahme.</translation>
  </message>
  <message>
   <source>Delete …</source>
   <translation>Löschen …</translation>
  </message>
  <message>
   <source>Choose a session in the list first.</source>
   <translation>Wählen Sie zuerst eine Sitzung in der Liste.</translation>
  </message>
  <message>
   <source>Files are being analysed. Wait for the end, or cancel it first.</source>
   <translation>Dateien werden ausgewertet. Warten Sie das Ende ab oder brechen Sie zuerst ab.</translation>
  </message>
  <message>
   <source>{count} sessions are older than {days} days.</source>
   <translation>{count} Sitzungen sind älter als {days} Tage.</translation>
  </message>
  <message>
   <source>Sessions are kept for ever. The settings can say after how many days they go.</source>
   <translation>Sitzungen werden für immer behalten. In den Einstellungen steht, nach wie vielen Tagen sie gehen.</translation>
  </message>
  <message>
   <source>An export is being written. Wait for its end first.</source>
   <translation>Ein Export wird geschrieben. Warten Sie erst dessen Ende ab.</translation>
  </message>
  <message>
   <source>No session is older than {days} days.</source>
   <translation>Keine Sitzung ist älter als {days} Tage.</translation>
  </message>
  <message>
   <source>There is nothing to forget.</source>
   <translation>Es gibt nichts zu vergessen.</translation>
  </message>
  <message>
   <source>Deleted: {names} ({files} files, {size}).</source>
   <translation>Gelöscht: {names} ({files} Dateien, {size}).</translation>
  </message>
  <message>
   <source>Not deleted: {files}</source>
   <translation>Nicht gelöscht: {files}</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <source>Mute "{name}"</source>
   <translation>„{name}“ stumm schalten</translation>
  </message>
  <message>
   <source>Unmute "{name}"</source>
   <translation>„{name}“ wieder werten</translation>
  </message>
  <message>
   <source>Change the templates</source>
   <translation>Vorlagen ändern</translation>
  </message>
  <message>
   <source>Change the sensitivity</source>
   <translation>Empfindlichkeit ändern</translation>
  </message>
  <message>
   <source>Rename the set</source>
   <translation>Satz umbenennen</translation>
  </message>
  <message>
   <source>Open "{name}"</source>
   <translation>„{name}“ öffnen</translation>
  </message>
  <message>
   <source>Choose another name</source>
   <translation>Wählen Sie einen anderen Namen</translation>
  </message>
  <message>
   <source>Add "{name}"</source>
   <translation>„{name}“ hinzufügen</translation>
  </message>
  <message>
   <source>Rename "{old}" to "{new}"</source>
   <translation>„{old}“ in „{new}“ umbenennen</translation>
  </message>
  <message>
   <source>The label set</source>
   <translation>Der Merkmalsatz</translation>
  </message>
  <message>
   <source>Delete "{name}"</source>
   <translation>„{name}“ löschen</translation>
  </message>
  <message>
   <source>Change the prompts of "{name}"</source>
   <translation>Sätze von „{name}“ ändern</translation>
  </message>
  <message>
   <source>Change the colour of "{name}"</source>
   <translation>Farbe von „{name}“ ändern</translation>
  </message>
  <message>
   <source>Change the weight of "{name}"</source>
   <translation>Gewicht von „{name}“ ändern</translation>
  </message>
  <message>
   <source>Move "{name}"</source>
   <translation>„{name}“ verschieben</translation>
  </message>
  <message>
   <source>There is a label "{name}" already</source>
   <translation>Es gibt schon ein Merkmal „{name}“</translation>
  </message>
  <message>
   <source>loading the model …</source>
   <translation>Modell wird geladen …</translation>
  </message>
  <message>
   <source>no model</source>
   <translation>kein Modell</translation>
  </message>
  <message>
   <source>{name} knows only its own classes, so the label set is now: {classes}.</source>
   <translation>{name} kennt nur seine eigenen Klassen; der Merkmalsatz ist jetzt: {classes}.</translation>
  </message>
  <message>
   <source>Hold a neutral face for ten seconds …</source>
   <translation>Halten Sie zehn Sekunden ein neutrales Gesicht …</translation>
  </message>
  <message>
   <source>Show "{label}" for three to ten seconds …</source>
   <translation>Zeigen Sie „{label}“ drei bis zehn Sekunden lang …</translation>
  </message>
  <message>
   <source>"{label}" now also knows this example, until another source is opened.</source>
   <translation>„{label}“ kennt jetzt auch dieses Beispiel, bis eine andere Quelle geöffnet wird.</translation>
  </message>
  <message>
   <source>That was {seconds:.1f} s; at least {least:.0f} s are needed.</source>
   <translation>Das waren {seconds:.1f} s; nötig sind mindestens {least:.0f} s.</translation>
  </message>
  <message>
   <source>Face {number}: scores are now shown as change from this neutral face.</source>
   <translation>Gesicht {number}: Die Werte erscheinen jetzt als Änderung gegenüber diesem neutralen Gesicht.</translation>
  </message>
  <message>
   <source>{seconds:.0f} s left</source>
   <translation>noch {seconds:.0f} s</translation>
  </message>
  <message>
   <source>none of these</source>
   <translation>nichts davon</translation>
  </message>
  <message>
   <source>from one picture</source>
   <translation>aus einem Bild</translation>
  </message>
  <message>
   <source>too dark</source>
   <translation>zu dunkel</translation>
  </message>
  <message>
   <source>too small</source>
   <translation>zu klein</translation>
  </message>
  <message>
   <source>turned away</source>
   <translation>abgewandt</translation>
  </message>
  <message>
   <source>lost</source>
   <translation>verloren</translation>
  </message>
  <message>
   <source>The pictures are too far apart for a clip.</source>
   <translation>Die Bilder liegen für einen Clip zu weit auseinander.</translation>
  </message>
  <message>
   <source>Add light.</source>
   <translation>Für mehr Licht sorgen.</translation>
  </message>
  <message>
   <source>The clip is still filling.</source>
   <translation>Der Ausschnitt füllt sich noch.</translation>
  </message>
  <message>
   <source>Come closer to the camera.</source>
   <translation>Kommen Sie näher an die Kamera.</translation>
  </message>
  <message>
   <source>Hold still, or add light.</source>
   <translation>Halten Sie still oder sorgen Sie für mehr Licht.</translation>
  </message>
  <message>
   <source>Face the camera.</source>
   <translation>Wenden Sie sich der Kamera zu.</translation>
  </message>
  <message>
   <source>The face has left the picture.</source>
   <translation>Das Gesicht hat das Bild verlassen.</translation>
  </message>
  <message>
   <source>opening</source>
   <translation>wird geöffnet</translation>
  </message>
  <message>
   <source>live</source>
   <translation>live</translation>
  </message>
  <message>
   <source>source lost</source>
   <translation>Quelle verloren</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>gestoppt</translation>
  </message>
  <message>
   <source>filling, {seconds:.1f} s</source>
   <translation>füllt sich, {seconds:.1f} s</translation>
  </message>
  <message>
   <source>Same person: use them</source>
   <translation>Dieselbe Person: verwenden</translation>
  </message>
  <message>
   <source>There is no scored face in view.</source>
   <translation>Es ist kein gewertetes Gesicht im Bild.</translation>
  </message>
  <message>
   <source>Choose the label to teach first.</source>
   <translation>Wählen Sie zuerst das Merkmal, das gelehrt werden soll.</translation>
  </message>
  <message>
   <source>Examples from another source are not used here: {labels}.</source>
   <translation>Beispiele aus einer anderen Quelle gelten hier nicht: {labels}.</translation>
  </message>
  <message>
   <source>The example of "{label}" is forgotten.</source>
   <translation>Das Beispiel für „{label}“ ist vergessen.</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Einzelheiten kopieren</translation>
  </message>
  <message>
   <source>scores</source>
   <translation>Werte</translation>
  </message>
  <message>
   <source>embeddings</source>
   <translation>Einbettungen</translation>
  </message>
  <message>
   <source>video</source>
   <translation>Video</translation>
  </message>
  <message>
   <source>There is nothing to record yet: wait for the picture and the model.</source>
   <translation>Es gibt noch nichts aufzunehmen: Warten Sie auf Bild und Modell.</translation>
  </message>
  <message>
   <source>The video has ended. Space plays it again.</source>
   <translation>Das Video ist zu Ende. Die Leertaste spielt es noch einmal.</translation>
  </message>
  <message>
   <source>Before a recording, note the consent of the people in view.</source>
   <translation>Vermerken Sie vor einer Aufnahme das Einverständnis der sichtbaren Personen.</translation>
  </message>
  <message>
   <source>There is no label to score: add one, or unmute one, before recording.</source>
   <translation>Es gibt kein Merkmal zu bewerten: Fügen Sie vor der Aufnahme eines hinzu oder schalten Sie eines wieder ein.</translation>
  </message>
  <message>
   <source>Scores, embeddings and video are all off in the settings: nothing to record.</source>
   <translation>Werte, Einbettungen und Video sind in den Einstellungen alle aus: nichts aufzunehmen.</translation>
  </message>
  <message>
   <source>Recording has begun: {kept}</source>
   <translation>Aufnahme läuft: {kept}</translation>
  </message>
  <message>
   <source>Markers belong to a recording. Begin one with Ctrl+R.</source>
   <translation>Marken gehören zu einer Aufnahme. Strg+R beginnt eine.</translation>
  </message>
  <message>
   <source>Marker {number}</source>
   <translation>Marke {number}</translation>
  </message>
  <message>
   <source>Recorded. It is in the place Recordings: {name}</source>
   <translation>Aufgenommen. Zu finden unter Aufnahmen: {name}</translation>
  </message>
  <message>
   <source>{text} at {seconds:.1f} s</source>
   <translation>{text} bei {seconds:.1f} s</translation>
  </message>
  <message>
   <source>Analyse again</source>
   <translation>Erneut auswerten</translation>
  </message>
  <message>
   <source>Analyse videos</source>
   <translation>Videos auswerten</translation>
  </message>
  <message>
   <source>Open recording</source>
   <translation>Aufnahme öffnen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Open a recording first.</source>
   <translation>Öffnen Sie zuerst eine Aufnahme.</translation>
  </message>
  <message>
   <source>{name} was stopped. What was scored is kept.</source>
   <translation>{name} wurde angehalten. Was bewertet wurde, bleibt.</translation>
  </message>
  <message>
   <source>Writing {path}</source>
   <translation>{path} wird geschrieben</translation>
  </message>
  <message>
   <source>Watches a face and says, live, how well each of your own sentences describes it.</source>
   <translation>Sieht ein Gesicht an und sagt live, wie gut jeder Ihrer eigenen Sätze es beschreibt.</translation>
  </message>
  <message>
   <source>After EmoCLIP (Foteinopoulou and Patras, FG 2024) and DFER-CLIP (Zhao and Patras, BMVC 2023). Faces are found with MediaPipe. Licence: Apache 2.0.</source>
   <translation>Nach EmoCLIP (Foteinopoulou und Patras, FG 2024) und DFER-CLIP (Zhao und Patras, BMVC 2023). Gesichter findet MediaPipe. Lizenz: Apache 2.0.</translation>
  </message>
  <message>
   <source>Scores say how a face looks to a model, not what a person feels.</source>
   <translation>Werte sagen, wie ein Gesicht für ein Modell aussieht, nicht, was ein Mensch fühlt.</translation>
  </message>
  <message>
   <source>About EmoScope</source>
   <translation>Über EmoScope</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Trained on: {data}</source>
   <translation>Trainiert mit: {data}</translation>
  </message>
  <message>
   <source>Measured: {numbers}</source>
   <translation>Gemessen: {numbers}</translation>
  </message>
  <message>
   <source>Licence: {licence}</source>
   <translation>Lizenz: {licence}</translation>
  </message>
  <message>
   <source>The thin line across a bar says how much the score wavered in the last two seconds. A longer line means a less steady score.</source>
   <translation>Die dünne Linie auf einem Balken zeigt, wie stark der Wert in den letzten zwei Sekunden schwankte. Je länger sie ist, desto unruhiger ist der Wert.</translation>
  </message>
  <message>
   <source>Do the people in view know and agree?</source>
   <translation>Wissen die sichtbaren Personen Bescheid und sind einverstanden?</translation>
  </message>
  <message>
   <source>Purpose (no names)</source>
   <translation>Zweck (keine Namen)</translation>
  </message>
  <message>
   <source>Purpose, or number of the form (no names)</source>
   <translation>Zweck oder Nummer des Formulars (keine Namen)</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>Zweck</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Vermerken</translation>
  </message>
  <message>
   <source>not noted</source>
   <translation>nicht vermerkt</translation>
  </message>
  <message>
   <source>only I am in view</source>
   <translation>nur ich bin im Bild</translation>
  </message>
  <message>
   <source>agreed in words</source>
   <translation>mündlich einverstanden</translation>
  </message>
  <message>
   <source>agreed in writing</source>
   <translation>schriftlich einverstanden</translation>
  </message>
  <message>
   <source>Doctor</source>
   <translation>Diagnose</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>The report has no faces, no names and no paths in it.</source>
   <translation>Der Bericht enthält keine Gesichter, keine Namen und keine Pfade.</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>Table (CSV)</source>
   <translation>Tabelle (CSV)</translation>
  </message>
  <message>
   <source>One row per face and frame; opens in spreadsheets.</source>
   <translation>Eine Zeile je Gesicht und Bild; für Tabellenprogramme.</translation>
  </message>
  <message>
   <source>Long table (CSV)</source>
   <translation>Lange Tabelle (CSV)</translation>
  </message>
  <message>
   <source>One row per label; for R and SPSS.</source>
   <translation>Eine Zeile je Merkmal; für R und SPSS.</translation>
  </message>
  <message>
   <source>Excel workbook</source>
   <translation>Excel-Arbeitsmappe</translation>
  </message>
  <message>
   <source>A table in which Excel sees numbers as numbers.</source>
   <translation>Eine Tabelle, in der Excel Zahlen als Zahlen sieht.</translation>
  </message>
  <message>
   <source>Parquet</source>
   <translation>Parquet</translation>
  </message>
  <message>
   <source>Compact table with its types; for Python and R.</source>
   <translation>Kompakte Tabelle mit Typen; für Python und R.</translation>
  </message>
  <message>
   <source>JSON lines</source>
   <translation>JSON-Zeilen</translation>
  </message>
  <message>
   <source>One line per frame; for programs.</source>
   <translation>Eine Zeile je Bild; für Programme.</translation>
  </message>
  <message>
   <source>Subtitles (SRT)</source>
   <translation>Untertitel (SRT)</translation>
  </message>
  <message>
   <source>The leading label as subtitles of the video.</source>
   <translation>Das führende Merkmal als Untertitel des Videos.</translation>
  </message>
  <message>
   <source>Subtitles (WebVTT)</source>
   <translation>Untertitel (WebVTT)</translation>
  </message>
  <message>
   <source>The same for web pages.</source>
   <translation>Das Gleiche für Webseiten.</translation>
  </message>
  <message>
   <source>ELAN</source>
   <translation>ELAN</translation>
  </message>
  <message>
   <source>Segments and markers as tiers beside the video.</source>
   <translation>Abschnitte und Marken als Zeilen neben dem Video.</translation>
  </message>
  <message>
   <source>One page with curves, for a browser.</source>
   <translation>Eine Seite mit Kurven, für den Browser.</translation>
  </message>
  <message>
   <source>Praat TextGrid</source>
   <translation>Praat TextGrid</translation>
  </message>
  <message>
   <source>Segments as tiers for Praat.</source>
   <translation>Abschnitte als Spuren für Praat.</translation>
  </message>
  <message>
   <source>BORIS project</source>
   <translation>BORIS-Projekt</translation>
  </message>
  <message>
   <source>Faces as subjects and labels as states for BORIS.</source>
   <translation>Gesichter als Subjekte und Merkmale als Zustände für BORIS.</translation>
  </message>
  <message>
   <source>BORIS events</source>
   <translation>BORIS-Ereignisse</translation>
  </message>
  <message>
   <source>A table of events to paste into BORIS.</source>
   <translation>Eine Tabelle von Ereignissen zum Einfügen in BORIS.</translation>
  </message>
  <message>
   <source>BIDS</source>
   <translation>BIDS</translation>
  </message>
  <message>
   <source>A data set as a zip, for archives and neuroscience tools.</source>
   <translation>Ein Datensatz als Zip, für Archive und Programme der Neurowissenschaft.</translation>
  </message>
  <message>
   <source>SPSS</source>
   <translation>SPSS</translation>
  </message>
  <message>
   <source>A table with the labels' own names, for SPSS.</source>
   <translation>Eine Tabelle mit den eigenen Namen der Merkmale, für SPSS.</translation>
  </message>
  <message>
   <source>Annotated video</source>
   <translation>Video mit Werten</translation>
  </message>
  <message>
   <source>The video with its scores in the picture.</source>
   <translation>Das Video mit seinen Werten im Bild.</translation>
  </message>
  <message>
   <source>Export recording</source>
   <translation>Aufnahme exportieren</translation>
  </message>
  <message>
   <source>Choose folder …</source>
   <translation>Ordner wählen …</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Into {path}</source>
   <translation>Nach {path}</translation>
  </message>
  <message>
   <source>Will be replaced: {names}</source>
   <translation>Wird ersetzt: {names}</translation>
  </message>
  <message>
   <source>Clear view</source>
   <translation>Klare Sicht</translation>
  </message>
  <message>
   <source>Fair view</source>
   <translation>Mäßige Sicht</translation>
  </message>
  <message>
   <source>Poor view</source>
   <translation>Schlechte Sicht</translation>
  </message>
  <message>
   <source>out of sight</source>
   <translation>außer Sicht</translation>
  </message>
  <message>
   <source>Scores per face</source>
   <translation>Werte je Gesicht</translation>
  </message>
  <message>
   <source>Face {number}</source>
   <translation>Gesicht {number}</translation>
  </message>
  <message>
   <source>Change from own neutral</source>
   <translation>Änderung gegenüber dem eigenen neutralen Gesicht</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <translation>Endgültig löschen</translation>
  </message>
  <message>
   <source>Scores, embeddings, the recorded video, markers and exports in the session's folder are deleted and cannot be brought back.</source>
   <translation>Werte, Einbettungen, das aufgenommene Video, Marken und Exporte im Ordner der Sitzung werden gelöscht und lassen sich nicht zurückholen.</translation>
  </message>
  <message>
   <source>video files that were analysed</source>
   <translation>Videodateien, die ausgewertet wurden</translation>
  </message>
  <message>
   <source>Forget this session</source>
   <translation>Diese Sitzung vergessen</translation>
  </message>
  <message>
   <source>Forget old sessions</source>
   <translation>Alte Sitzungen vergessen</translation>
  </message>
  <message>
   <source>Delete this session?</source>
   <translation>Diese Sitzung löschen?</translation>
  </message>
  <message>
   <source>Delete {count} sessions?</source>
   <translation>{count} Sitzungen löschen?</translation>
  </message>
  <message>
   <source>With it goes what was made of it: {names}</source>
   <translation>Damit geht auch, was daraus entstand: {names}</translation>
  </message>
  <message>
   <source>Length, number and bold row always show the same value. The tag over the face too.</source>
   <translation>Länge, Zahl und fette Zeile zeigen immer denselben Wert. Das Schild am Gesicht auch.</translation>
  </message>
  <message>
   <source>The hatched bar stands for none of your labels. When it leads, no label fits well.</source>
   <translation>Der schraffierte Balken steht für keines Ihrer Merkmale. Führt er, passt keines gut.</translation>
  </message>
  <message>
   <source>A star marks a label that was taught by example. A tick is the own neutral value.</source>
   <translation>Ein Stern zeigt ein am Beispiel gelerntes Merkmal. Ein Strich ist der eigene neutrale Wert.</translation>
  </message>
  <message>
   <source>Keys and how to read the bars</source>
   <translation>Tasten, und wie man die Balken liest</translation>
  </message>
  <message>
   <source>one second back or on; with Shift five</source>
   <translation>eine Sekunde zurück oder vor, mit Umschalt fünf</translation>
  </message>
  <message>
   <source>one frame back or on</source>
   <translation>ein Bild zurück oder vor</translation>
  </message>
  <message>
   <source>zoom in, zoom out, show all</source>
   <translation>hinein, heraus, alles zeigen</translation>
  </message>
  <message>
   <source>with the picture or timeline in focus</source>
   <translation>wenn Bild oder Zeitleiste den Fokus hat</translation>
  </message>
  <message>
   <source>How to read the bars</source>
   <translation>Wie man die Balken liest</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Zeitleiste</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Merkmale</translation>
  </message>
  <message>
   <source>No labels yet. Type one below, or choose a set above.</source>
   <translation>Noch keine Merkmale. Tippen Sie unten eines ein oder wählen Sie oben einen Satz.</translation>
  </message>
  <message>
   <source>Add a label, or a whole sentence</source>
   <translation>Merkmal oder ganzer Satz</translation>
  </message>
  <message>
   <source>Add label</source>
   <translation>Merkmal hinzufügen</translation>
  </message>
  <message>
   <source>New label</source>
   <translation>Neues Merkmal</translation>
  </message>
  <message>
   <source>Prompts, one sentence per line</source>
   <translation>Sätze, einer pro Zeile</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Gewicht</translation>
  </message>
  <message>
   <source>More than 1 makes the label win more easily.</source>
   <translation>Mehr als 1 lässt das Merkmal leichter gewinnen.</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>Noch nicht gespeichert</translation>
  </message>
  <message>
   <source>Prompts, colour, weight</source>
   <translation>Sätze, Farbe, Gewicht</translation>
  </message>
  <message>
   <source>What the model reads, one sentence per line.</source>
   <translation>Was das Modell liest, ein Satz pro Zeile.</translation>
  </message>
  <message>
   <source>weight</source>
   <translation>Gewicht</translation>
  </message>
  <message>
   <source>Colour of "{name}"</source>
   <translation>Farbe von „{name}“</translation>
  </message>
  <message>
   <source>Not known to this model, so its score means nothing: {names}. Teach it by example.</source>
   <translation>Diesem Modell nicht bekannt, die Werte besagen also nichts: {names}. Zeigen Sie ein Beispiel.</translation>
  </message>
  <message>
   <source>Label name</source>
   <translation>Name des Merkmals</translation>
  </message>
  <message>
   <source>personal</source>
   <translation>persönlich</translation>
  </message>
  <message>
   <source>muted</source>
   <translation>stumm</translation>
  </message>
  <message>
   <source>scored</source>
   <translation>gewertet</translation>
  </message>
  <message>
   <source>{count} prompts</source>
   <translation>{count} Sätze</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Unmute</source>
   <translation>Wieder einschalten</translation>
  </message>
  <message>
   <source>Mute</source>
   <translation>Stumm schalten</translation>
  </message>
  <message>
   <source>Name of the set</source>
   <translation>Name des Satzes</translation>
  </message>
  <message>
   <source>Templates: each sentence is put in at {}. One per line.</source>
   <translation>Vorlagen: Jeder Satz wird bei {} eingesetzt. Eine pro Zeile.</translation>
  </message>
  <message>
   <source>Templates</source>
   <translation>Vorlagen</translation>
  </message>
  <message>
   <source>What this model can tell apart</source>
   <translation>Was dieses Modell unterscheiden kann</translation>
  </message>
  <message>
   <source>Try a sentence on the face in view</source>
   <translation>Einen Satz am sichtbaren Gesicht ausprobieren</translation>
  </message>
  <message>
   <source>such as: a person trying not to laugh</source>
   <translation>etwa: a person trying not to laugh</translation>
  </message>
  <message>
   <source>Try</source>
   <translation>Probieren</translation>
  </message>
  <message>
   <source>Add as label</source>
   <translation>Als Merkmal hinzufügen</translation>
  </message>
  <message>
   <source>It is scored beside the labels of the set, and not added.</source>
   <translation>Er wird neben den Merkmalen des Satzes gewertet und nicht hinzugefügt.</translation>
  </message>
  <message>
   <source>Own</source>
   <translation>Eigene</translation>
  </message>
  <message>
   <source>With EmoScope</source>
   <translation>Mit EmoScope</translation>
  </message>
  <message>
   <source>The map appears when a model is loaded.</source>
   <translation>Die Karte erscheint, wenn ein Modell geladen ist.</translation>
  </message>
  <message>
   <source>There is no scored face in view to try it on.</source>
   <translation>Es ist kein gewertetes Gesicht da, an dem er sich probieren ließe.</translation>
  </message>
  <message>
   <source>This model cannot tell these apart, so their scores share one answer: </source>
   <translation>Diese kann das Modell nicht unterscheiden, ihre Werte teilen sich eine Antwort: </translation>
  </message>
  <message>
   <source>Face {number}: the sentence would take {value} now.</source>
   <translation>Gesicht {number}: Der Satz bekäme jetzt {value}.</translation>
  </message>
  <message>
   <source>{name} knows only its own classes: {classes}.</source>
   <translation>{name} kennt nur seine eigenen Klassen: {classes}.</translation>
  </message>
  <message>
   <source>Nothing to look at yet</source>
   <translation>Noch nichts zu sehen</translation>
  </message>
  <message>
   <source>Use a camera, drop a video file here, or play the demo clip.</source>
   <translation>Verwenden Sie eine Kamera, ziehen Sie ein Video hierher oder spielen Sie den Democlip ab.</translation>
  </message>
  <message>
   <source>no label to score</source>
   <translation>kein Merkmal zu werten</translation>
  </message>
  <message>
   <source>source failed</source>
   <translation>Quelle ausgefallen</translation>
  </message>
  <message>
   <source>no new score for {seconds:.1f} s</source>
   <translation>seit {seconds:.1f} s kein neuer Wert</translation>
  </message>
  <message>
   <source>The model is loading. The picture is already live.</source>
   <translation>Das Modell wird geladen. Das Bild ist schon live.</translation>
  </message>
  <message>
   <source>The model is loading.</source>
   <translation>Das Modell wird geladen.</translation>
  </message>
  <message>
   <source>No model is loaded, so there are no scores.</source>
   <translation>Kein Modell geladen, daher keine Werte.</translation>
  </message>
  <message>
   <source>No face in view. Look at the camera, not too far away.</source>
   <translation>Kein Gesicht im Bild. Sehen Sie aus der Nähe in die Kamera.</translation>
  </message>
  <message>
   <source>Scores of each face appear here.</source>
   <translation>Hier erscheinen die Werte jedes Gesichts.</translation>
  </message>
  <message>
   <source>{name} does not give the chosen resolution; it gives {width} × {height}.</source>
   <translation>{name} liefert die gewählte Auflösung nicht, sondern {width} × {height}.</translation>
  </message>
  <message>
   <source>Keep auto</source>
   <translation>Auf auto stellen</translation>
  </message>
  <message>
   <source>{asked} does not work here, so {got} is used. {why}.</source>
   <translation>{asked} läuft hier nicht, daher dient {got}. {why}.</translation>
  </message>
  <message>
   <source>{name} is back.</source>
   <translation>{name} ist wieder da.</translation>
  </message>
  <message>
   <source>Label for segments</source>
   <translation>Merkmal für Abschnitte</translation>
  </message>
  <message>
   <source>Threshold</source>
   <translation>Schwelle</translation>
  </message>
  <message>
   <source>Markers</source>
   <translation>Marken</translation>
  </message>
  <message>
   <source>no segments</source>
   <translation>keine Abschnitte</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>ausgelassen</translation>
  </message>
  <message>
   <source>Undo marker</source>
   <translation>Marke rückgängig</translation>
  </message>
  <message>
   <source>Redo marker</source>
   <translation>Marke wiederherstellen</translation>
  </message>
  <message>
   <source>None yet: K sets one, Shift and drag marks a stretch</source>
   <translation>Noch keine: K setzt eine, Umschalt und Ziehen markiert einen Abschnitt</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Dorthin gehen</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Close message</source>
   <translation>Meldung schließen</translation>
  </message>
  <message>
   <source>What it does</source>
   <translation>Was es tut</translation>
  </message>
  <message>
   <source>EmoScope looks at faces in a camera picture or a video and says how well sentences that you choose describe what each face is doing.</source>
   <translation>EmoScope sieht Gesichter in einem Kamerabild oder Video an und sagt, wie gut von Ihnen gewählte Sätze beschreiben, was jedes Gesicht tut.</translation>
  </message>
  <message>
   <source>What the scores are</source>
   <translation>Was die Werte sind</translation>
  </message>
  <message>
   <source>Scores say how a face looks to a model, not what a person feels. They are uncertain and often wrong: published models of this kind name the right one of several emotions in well under half of the clips they were never trained on.</source>
   <translation>Werte sagen, wie ein Gesicht für ein Modell aussieht, nicht, was ein Mensch fühlt. Sie sind unsicher und oft falsch: Veröffentlichte Modelle dieser Art nennen bei weit weniger als der Hälfte der Clips, mit denen sie nie trainiert wurden, die richtige von mehreren Emotionen.</translation>
  </message>
  <message>
   <source>What it is not for</source>
   <translation>Wofür es nicht da ist</translation>
  </message>
  <message>
   <source>Not for judging people at work or in education (prohibited in the European Union), in hiring, policing or border control, and not for medical decisions.</source>
   <translation>Nicht, um Menschen bei der Arbeit oder in der Bildung zu beurteilen (in der Europäischen Union verboten), nicht bei Einstellungen, Polizei oder Grenzkontrolle und nicht für medizinische Entscheidungen.</translation>
  </message>
  <message>
   <source>Your duty</source>
   <translation>Ihre Pflicht</translation>
  </message>
  <message>
   <source>Tell the people in view before you begin, say what it is for, and stop when they ask. A printable notice is in the Help menu.</source>
   <translation>Sagen Sie es den sichtbaren Personen, bevor Sie beginnen, nennen Sie den Zweck und hören Sie auf, wenn sie es wünschen. Ein Hinweis zum Ausdrucken ist im Menü Hilfe.</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>Privatsphäre</translation>
  </message>
  <message>
   <source>Everything is computed on this computer. Scores leave the program only by a stream that you switch on. Nothing is stored unless you record or analyse a file, and then the scores alone until you switch on more.</source>
   <translation>Alles wird auf diesem Rechner berechnet. Werte verlassen das Programm nur über einen Datenstrom, den Sie einschalten. Gespeichert wird nur, wenn Sie aufnehmen oder eine Datei auswerten, und dann nur die Werte, solange Sie nicht mehr einschalten.</translation>
  </message>
  <message>
   <source>Before you begin</source>
   <translation>Bevor Sie beginnen</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>I have read this and will tell the people in view.</source>
   <translation>Ich habe dies gelesen und informiere die sichtbaren Personen.</translation>
  </message>
  <message>
   <source>Accept and begin</source>
   <translation>Annehmen und beginnen</translation>
  </message>
  <message>
   <source>Type a command</source>
   <translation>Befehl eintippen</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <source>EmoScope – presenter view</source>
   <translation>EmoScope – Vortragsansicht</translation>
  </message>
  <message>
   <source>no face in view</source>
   <translation>kein Gesicht im Bild</translation>
  </message>
  <message>
   <source>The {count} strongest of {all}.</source>
   <translation>Die {count} stärksten von {all}.</translation>
  </message>
  <message>
   <source>waiting for scores</source>
   <translation>warte auf Werte</translation>
  </message>
  <message>
   <source>done</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>was done already</source>
   <translation>war schon fertig</translation>
  </message>
  <message>
   <source>in part</source>
   <translation>teilweise</translation>
  </message>
  <message>
   <source>in use elsewhere</source>
   <translation>anderswo in Gebrauch</translation>
  </message>
  <message>
   <source>Recordings</source>
   <translation>Aufnahmen</translation>
  </message>
  <message>
   <source>Analyse videos …</source>
   <translation>Videos auswerten …</translation>
  </message>
  <message>
   <source>keep embeddings</source>
   <translation>Einbettungen behalten</translation>
  </message>
  <message>
   <source>Lets the labels be changed later. Derived from faces, so personal data.</source>
   <translation>Damit lassen sich die Merkmale später ändern. Aus Gesichtern abgeleitet, also personenbezogen.</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Drop video files anywhere in the window.</source>
   <translation>Ziehen Sie Videodateien irgendwo ins Fenster.</translation>
  </message>
  <message>
   <source>starting …</source>
   <translation>beginnt …</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>{speed:.1f} × real time</source>
   <translation>{speed:.1f} × Echtzeit</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>noch {time}</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <source>No recording is open</source>
   <translation>Keine Aufnahme geöffnet</translation>
  </message>
  <message>
   <source>Analyse video files, or choose a recording on the left.</source>
   <translation>Werten Sie Videodateien aus oder wählen Sie links eine Aufnahme.</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Abspielen</translation>
  </message>
  <message>
   <source>Labels of this recording</source>
   <translation>Labels dieser Aufnahme</translation>
  </message>
  <message>
   <source>the video is not here; scores only</source>
   <translation>das Video ist nicht da; nur Werte</translation>
  </message>
  <message>
   <source>There is no label to score. Add one first.</source>
   <translation>Es gibt kein Merkmal zu werten. Fügen Sie zuerst eines hinzu.</translation>
  </message>
  <message>
   <source>no faces, or no scores were kept; video only</source>
   <translation>keine Gesichter, oder keine Werte behalten; nur Video</translation>
  </message>
  <message>
   <source>not in view</source>
   <translation>nicht im Bild</translation>
  </message>
  <message>
   <source>As analysed: {name}</source>
   <translation>Wie ausgewertet: {name}</translation>
  </message>
  <message>
   <source>Added to the queue: {count} files</source>
   <translation>In die Warteschlange: {count} Dateien</translation>
  </message>
  <message>
   <source>Re-scored with: {name}</source>
   <translation>Neu bewertet mit: {name}</translation>
  </message>
  <message>
   <source>no score here</source>
   <translation>hier kein Wert</translation>
  </message>
  <message>
   <source>Left: strong expressions only, as published figures are measured. Right: slight ones too, and more mistakes.</source>
   <translation>Links: nur starker Ausdruck, so wie veröffentlichte Zahlen gemessen werden. Rechts: auch schwacher, und mehr Fehler.</translation>
  </message>
  <message>
   <source>Sensitivity</source>
   <translation>Empfindlichkeit</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>Üblich</translation>
  </message>
  <message>
   <source>Back to what the model is set to</source>
   <translation>Zurück zur Einstellung des Modells</translation>
  </message>
  <message>
   <source>Label sets and recordings stay. A copy of the settings is kept: {name}</source>
   <translation>Merkmalsätze und Aufnahmen bleiben. Eine Kopie der Einstellungen wird behalten: {name}</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>The size changes at the next start.</source>
   <translation>Die Größe wechselt beim nächsten Start.</translation>
  </message>
  <message>
   <source>Reset all settings</source>
   <translation>Alle Einstellungen zurücksetzen</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>Size of everything</source>
   <translation>Größe von allem</translation>
  </message>
  <message>
   <source>Reduced motion: bars jump instead of gliding</source>
   <translation>Weniger Bewegung: Balken springen, statt zu gleiten</translation>
  </message>
  <message>
   <source>Live</source>
   <translation>Live</translation>
  </message>
  <message>
   <source>Show a camera like a mirror</source>
   <translation>Kamera wie einen Spiegel zeigen</translation>
  </message>
  <message>
   <source>Show landmarks</source>
   <translation>Gesichtspunkte zeigen</translation>
  </message>
  <message>
   <source>Smoothing of the bars</source>
   <translation>Glättung der Balken</translation>
  </message>
  <message>
   <source>Log file</source>
   <translation>Protokolldatei</translation>
  </message>
  <message>
   <source>Detail</source>
   <translation>Ausführlichkeit</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Pack</source>
   <translation>Paket</translation>
  </message>
  <message>
   <source>Runtime</source>
   <translation>Laufzeit</translation>
  </message>
  <message>
   <source>Most faces at once</source>
   <translation>Höchstens Gesichter zugleich</translation>
  </message>
  <message>
   <source>A recording keeps</source>
   <translation>Eine Aufnahme behält</translation>
  </message>
  <message>
   <source>embeddings (personal data; lets labels be changed later)</source>
   <translation>Einbettungen (personenbezogen; Merkmale später änderbar)</translation>
  </message>
  <message>
   <source>the video itself</source>
   <translation>das Video selbst</translation>
  </message>
  <message>
   <source>How long sessions are kept</source>
   <translation>Wie lange Sitzungen behalten werden</translation>
  </message>
  <message>
   <source>Keep sessions</source>
   <translation>Sitzungen behalten</translation>
  </message>
  <message>
   <source>Ask at the start before old ones are deleted</source>
   <translation>Beim Start fragen, bevor alte gelöscht werden</translation>
  </message>
  <message>
   <source>Counted from the day a session began, in the program's own folder. Videos that were analysed and files that were exported elsewhere are never deleted.</source>
   <translation>Gezählt ab dem Tag, an dem eine Sitzung begann, im Ordner des Programms. Ausgewertete Videos und anderswohin exportierte Dateien werden nie gelöscht.</translation>
  </message>
  <message>
   <source>Set everything in this dialog, and the places of the window, back?</source>
   <translation>Alles in diesem Dialog und die Aufteilung des Fensters zurücksetzen?</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>as the system</source>
   <translation>wie das System</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>dunkel</translation>
  </message>
  <message>
   <source>light</source>
   <translation>hell</translation>
  </message>
  <message>
   <source>problems only</source>
   <translation>nur Probleme</translation>
  </message>
  <message>
   <source>usual</source>
   <translation>üblich</translation>
  </message>
  <message>
   <source>every step</source>
   <translation>jeder Schritt</translation>
  </message>
  <message>
   <source>for ever</source>
   <translation>für immer</translation>
  </message>
  <message>
   <source>{days} days</source>
   <translation>{days} Tage</translation>
  </message>
  <message>
   <source>{name} (not on this computer)</source>
   <translation>{name} (nicht auf diesem Rechner)</translation>
  </message>
  <message>
   <source>The numbers are cosines of the labels' mean sentence embeddings. From {limit} on a pair is marked: its scores then move together. The limit is chosen for reading the map; it was not measured on people.</source>
   <translation>Die Zahlen sind Kosinus der mittleren Satz-Einbettungen der Merkmale. Ab {limit} wird ein Paar gekennzeichnet: Seine Werte bewegen sich dann gemeinsam. Die Grenze ist zum Lesen der Karte gewählt; sie wurde nicht an Menschen gemessen.</translation>
  </message>
  <message>
   <source>Similarity of the labels</source>
   <translation>Ähnlichkeit der Merkmale</translation>
  </message>
  <message>
   <source>{picture:.0f} fps, {scores:.0f} scored</source>
   <translation>{picture:.0f} B/s, {scores:.0f} gewertet</translation>
  </message>
  <message>
   <source>The largest faces are followed; the settings say how many</source>
   <translation>Die größten Gesichter werden verfolgt; die Einstellungen sagen, wie viele</translation>
  </message>
  <message>
   <source>Frames per second: picture, and through the model</source>
   <translation>Bilder pro Sekunde: Anzeige und durch das Modell</translation>
  </message>
  <message>
   <source>From a frame's arrival to its score, median of the last second</source>
   <translation>Vom Eintreffen eines Bildes bis zu seinem Wert, Median der letzten Sekunde</translation>
  </message>
  <message>
   <source>Time since the frame arrived that the newest score belongs to</source>
   <translation>Zeit, seit das Bild des neuesten Werts eintraf</translation>
  </message>
  <message>
   <source>Frames that the model never saw because a newer one had come</source>
   <translation>Bilder, die das Modell nie sah, weil ein neueres kam</translation>
  </message>
  <message>
   <source>recording</source>
   <translation>Aufnahme</translation>
  </message>
  <message>
   <source>{picture:.0f} fps, not scored</source>
   <translation>{picture:.0f} Bilder/s, keine Werte</translation>
  </message>
  <message>
   <source>sends to {streams}</source>
   <translation>sendet an {streams}</translation>
  </message>
  <message>
   <source>{count} more in view</source>
   <translation>{count} weitere im Bild</translation>
  </message>
  <message>
   <source>latency {ms:.0f} ms</source>
   <translation>Verzögerung {ms:.0f} ms</translation>
  </message>
  <message>
   <source>score age {ms:.0f} ms</source>
   <translation>Alter des Werts {ms:.0f} ms</translation>
  </message>
  <message>
   <source>skipped {count}</source>
   <translation>übersprungen {count}</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>No camera found</source>
   <translation>Keine Kamera gefunden</translation>
  </message>
  <message>
   <source>Resolution</source>
   <translation>Auflösung</translation>
  </message>
  <message>
   <source>Choose a source</source>
   <translation>Quelle wählen</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>Streams</source>
   <translation>Datenströme</translation>
  </message>
  <message>
   <source>WebSocket, browser, OBS</source>
   <translation>WebSocket, Browser, OBS</translation>
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
   <source>Port of the WebSocket</source>
   <translation>Port des WebSockets</translation>
  </message>
  <message>
   <source>Address and port for OSC</source>
   <translation>Adresse und Port für OSC</translation>
  </message>
  <message>
   <source>Keep markers that other programs send over LSL</source>
   <translation>Marker anderer Programme über LSL übernehmen</translation>
  </message>
  <message>
   <source>Triggers</source>
   <translation>Auslöser</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>Problem</translation>
  </message>
  <message>
   <source>Only scores are sent, never pictures, and only to programs on this computer. Tell the people in view that their scores leave this program.</source>
   <translation>Gesendet werden nur Werte, nie Bilder, und nur an Programme auf diesem Rechner. Sagen Sie den Menschen im Bild, dass ihre Werte dieses Programm verlassen.</translation>
  </message>
  <message>
   <source>on</source>
   <translation>an</translation>
  </message>
  <message>
   <source>not there, tried again</source>
   <translation>nicht da, neuer Versuch läuft</translation>
  </message>
  <message>
   <source>Triggers, one per line: send an event to every stream</source>
   <translation>Auslöser, einer je Zeile: senden ein Ereignis an jeden Datenstrom</translation>
  </message>
  <message>
   <source>{size} kB sent</source>
   <translation>{size} kB gesendet</translation>
  </message>
  <message>
   <source>receivers: {count}</source>
   <translation>Empfänger: {count}</translation>
  </message>
  <message>
   <source>Scores over the last 30 seconds</source>
   <translation>Werte der letzten 30 Sekunden</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>Last 30 s</source>
   <translation>Letzte 30 s</translation>
  </message>
  <message>
   <source>Video</source>
   <translation>Video</translation>
  </message>
  <message>
   <source>scores are {seconds:.1f} s old</source>
   <translation>Werte sind {seconds:.1f} s alt</translation>
  </message>
  <message>
   <source>Frames that the model saw</source>
   <translation>Bilder, die das Modell sah</translation>
  </message>
  <message>
   <source>Why this score</source>
   <translation>Warum dieser Wert</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Merkmal</translation>
  </message>
  <message>
   <source>the most probable label</source>
   <translation>das wahrscheinlichste Merkmal</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Neu ansehen</translation>
  </message>
  <message>
   <source>Each bar says how much the score falls (up) or rises (down) when this frame is left out.</source>
   <translation>Jeder Balken sagt, wie sehr der Wert fällt (nach oben) oder steigt (nach unten), wenn dieses Bild fehlt.</translation>
  </message>
  <message>
   <source>This is the model's view of the picture. It is not what the person feels, and not a reason to believe the score.</source>
   <translation>Das ist die Sicht des Modells auf das Bild. Es ist nicht, was der Mensch fühlt, und kein Grund, dem Wert zu glauben.</translation>
  </message>
  <message>
   <source>The frame at {seconds:.1f} s speaks most for it.</source>
   <translation>Das Bild bei {seconds:.1f} s spricht am meisten dafür.</translation>
  </message>
  <message>
   <source>Nearest sentences, and how much likelier than none of these:</source>
   <translation>Nächste Sätze, und wie viel wahrscheinlicher als nichts davon:</translation>
  </message>
  <message>
   <source>Use label set: {name}</source>
   <translation>Merkmalsatz verwenden: {name}</translation>
  </message>
  <message>
   <source>The notice is in {path}</source>
   <translation>Der Hinweis liegt in {path}</translation>
  </message>
 </context>
</TS>
