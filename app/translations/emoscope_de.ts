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
   <source>&amp;Studies</source>
   <translation>&amp;Studien</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>A&amp;nsicht</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>Camera res&amp;olution</source>
   <translation>&amp;Kamera-Auflösung</translation>
  </message>
  <message>
   <source>Open &amp;recent</source>
   <translation>&amp;Zuletzt geöffnet</translation>
  </message>
  <message>
   <source>Open &amp;recent study</source>
   <translation>Zuletzt geöffnete Stud&amp;ie</translation>
  </message>
  <message>
   <source>Open &amp;video …</source>
   <translation>&amp;Video öffnen …</translation>
  </message>
  <message>
   <source>&amp;Use camera</source>
   <translation>&amp;Kamera verwenden</translation>
  </message>
  <message>
   <source>&amp;Look at the screen …</source>
   <translation>&amp;Auf den Bildschirm sehen …</translation>
  </message>
  <message>
   <source>Open &amp;network video …</source>
   <translation>&amp;Netzwerkvideo öffnen …</translation>
  </message>
  <message>
   <source>&amp;Watch a folder …</source>
   <translation>&amp;Ordner beobachten …</translation>
  </message>
  <message>
   <source>&amp;Test picture</source>
   <translation>&amp;Testbild</translation>
  </message>
  <message>
   <source>Play &amp;demo clip</source>
   <translation>&amp;Democlip abspielen</translation>
  </message>
  <message>
   <source>&amp;Close source</source>
   <translation>&amp;Quelle schließen</translation>
  </message>
  <message>
   <source>&amp;Models …</source>
   <translation>&amp;Modelle …</translation>
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
   <translation>S&amp;chnappschuss …</translation>
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
   <source>Turn the &amp;camera's picture</source>
   <translation>Kamerabild &amp;drehen</translation>
  </message>
  <message>
   <source>Camera settin&amp;gs …</source>
   <translation>Kamera-&amp;Einstellungen …</translation>
  </message>
  <message>
   <source>Camera's &amp;own resolution</source>
   <translation>&amp;Eigene Auflösung der Kamera</translation>
  </message>
  <message>
   <source>&amp;Blur or hide faces</source>
   <translation>Gesichter unkenntlich machen &amp;oder verbergen</translation>
  </message>
  <message>
   <source>Leave out &amp;a region</source>
   <translation>Bereich &amp;auslassen</translation>
  </message>
  <message>
   <source>Lea&amp;ve out the chosen face</source>
   <translation>Gewähltes Gesicht a&amp;uslassen</translation>
  </message>
  <message>
   <source>&amp;Follow faces everywhere</source>
   <translation>Gesichter ü&amp;berall verfolgen</translation>
  </message>
  <message>
   <source>Recor&amp;d</source>
   <translation>Auf&amp;nehmen</translation>
  </message>
  <message>
   <source>Set mar&amp;ker</source>
   <translation>&amp;Marke setzen</translation>
  </message>
  <message>
   <source>&amp;Why this score</source>
   <translation>&amp;Warum dieser Wert</translation>
  </message>
  <message>
   <source>Set &amp;neutral face (10 s)</source>
   <translation>Neutrales Gesicht &amp;festlegen (10 s)</translation>
  </message>
  <message>
   <source>&amp;Teach label by example</source>
   <translation>Merkmal durch Beispiel &amp;lehren</translation>
  </message>
  <message>
   <source>Teach what the label &amp;is not</source>
   <translation>Lehren, was das Merkmal nicht &amp;ist</translation>
  </message>
  <message>
   <source>Str&amp;eams …</source>
   <translation>Da&amp;tenströme …</translation>
  </message>
  <message>
   <source>P&amp;resenter view</source>
   <translation>&amp;Vortragsansicht</translation>
  </message>
  <message>
   <source>Analyse &amp;videos …</source>
   <translation>&amp;Videos auswerten …</translation>
  </message>
  <message>
   <source>&amp;Open recording …</source>
   <translation>Aufnahme ö&amp;ffnen …</translation>
  </message>
  <message>
   <source>Sample &amp;recording</source>
   <translation>Beis&amp;pielaufnahme</translation>
  </message>
  <message>
   <source>&amp;Play or pause</source>
   <translation>Abspielen &amp;oder anhalten</translation>
  </message>
  <message>
   <source>Play in a &amp;loop</source>
   <translation>&amp;In Schleife abspielen</translation>
  </message>
  <message>
   <source>So&amp;und</source>
   <translation>&amp;Ton</translation>
  </message>
  <message>
   <source>One frame &amp;back</source>
   <translation>Ein &amp;Bild zurück</translation>
  </message>
  <message>
   <source>One frame o&amp;n</source>
   <translation>Ein Bild &amp;weiter</translation>
  </message>
  <message>
   <source>&amp;Faster</source>
   <translation>S&amp;chneller</translation>
  </message>
  <message>
   <source>&amp;Slower</source>
   <translation>Lang&amp;samer</translation>
  </message>
  <message>
   <source>Set &amp;marker</source>
   <translation>&amp;Marke setzen</translation>
  </message>
  <message>
   <source>&amp;Whose face is this …</source>
   <translation>Wessen &amp;Gesicht ist das …</translation>
  </message>
  <message>
   <source>Somebody else from &amp;here on …</source>
   <translation>Ab &amp;hier jemand anderes …</translation>
  </message>
  <message>
   <source>&amp;Check who may be one person …</source>
   <translation>Wer &amp;könnte dieselbe Person sein …</translation>
  </message>
  <message>
   <source>Take the face's name awa&amp;y</source>
   <translation>Namen des Gesichts entferne&amp;n</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>Hinein&amp;zoomen</translation>
  </message>
  <message>
   <source>&amp;Zoom out</source>
   <translation>He&amp;rauszoomen</translation>
  </message>
  <message>
   <source>Show &amp;all</source>
   <translation>&amp;Alles zeigen</translation>
  </message>
  <message>
   <source>&amp;Teach from a stretch …</source>
   <translation>A&amp;us einem Abschnitt lernen …</translation>
  </message>
  <message>
   <source>&amp;Export …</source>
   <translation>&amp;Exportieren …</translation>
  </message>
  <message>
   <source>For&amp;get this session …</source>
   <translation>&amp;Diese Sitzung vergessen …</translation>
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
   <source>&amp;Examples …</source>
   <translation>&amp;Beispiele …</translation>
  </message>
  <message>
   <source>Teach from a &amp;folder …</source>
   <translation>&amp;Aus einem Ordner lernen …</translation>
  </message>
  <message>
   <source>&amp;Compare label sets …</source>
   <translation>Merkmalsätze &amp;vergleichen …</translation>
  </message>
  <message>
   <source>O&amp;pen label set …</source>
   <translation>Merkmalsatz ö&amp;ffnen …</translation>
  </message>
  <message>
   <source>&amp;Save label set</source>
   <translation>&amp;Merkmalsatz speichern</translation>
  </message>
  <message>
   <source>Save &amp;label set as …</source>
   <translation>S&amp;peichern unter …</translation>
  </message>
  <message>
   <source>Export as CSV or &amp;JSON …</source>
   <translation>Als CSV, JSON &amp;exportieren …</translation>
  </message>
  <message>
   <source>&amp;New study …</source>
   <translation>&amp;Neue Studie …</translation>
  </message>
  <message>
   <source>&amp;Open study …</source>
   <translation>Studie ö&amp;ffnen …</translation>
  </message>
  <message>
   <source>&amp;Add recordings …</source>
   <translation>&amp;Aufnahmen hinzufügen …</translation>
  </message>
  <message>
   <source>Add a &amp;folder …</source>
   <translation>&amp;Ordner hinzufügen …</translation>
  </message>
  <message>
   <source>Add from a &amp;table …</source>
   <translation>Aus einer &amp;Tabelle hinzufügen …</translation>
  </message>
  <message>
   <source>Fin&amp;d sessions</source>
   <translation>Sitzungen s&amp;uchen</translation>
  </message>
  <message>
   <source>Open re&amp;cording</source>
   <translation>Aufnahme an&amp;zeigen</translation>
  </message>
  <message>
   <source>&amp;Move sessions …</source>
   <translation>Sitzungen &amp;verschieben …</translation>
  </message>
  <message>
   <source>Rename &amp;everywhere …</source>
   <translation>Überall um&amp;benennen …</translation>
  </message>
  <message>
   <source>Move session &amp;up</source>
   <translation>Sitzun&amp;g nach oben</translation>
  </message>
  <message>
   <source>Move session do&amp;wn</source>
   <translation>Sitzung &amp;hinunter</translation>
  </message>
  <message>
   <source>Anal&amp;yse …</source>
   <translation>Aus&amp;werten …</translation>
  </message>
  <message>
   <source>O&amp;ptions of sessions …</source>
   <translation>O&amp;ptionen der Sitzungen …</translation>
  </message>
  <message>
   <source>Ta&amp;bles and pictures …</source>
   <translation>Tab&amp;ellen und Bilder …</translation>
  </message>
  <message>
   <source>&amp;Import markers …</source>
   <translation>Marken impo&amp;rtieren …</translation>
  </message>
  <message>
   <source>Name lon&amp;gest faces</source>
   <translation>&amp;Längste Gesichter benennen</translation>
  </message>
  <message>
   <source>Ta&amp;ke out of the study</source>
   <translation>Aus der &amp;Studie herausnehmen</translation>
  </message>
  <message>
   <source>Files were mo&amp;ved …</source>
   <translation>&amp;Dateien wurden verschoben …</translation>
  </message>
  <message>
   <source>Name, labels and note&amp;s …</source>
   <translation>Name, &amp;Merkmale und Notizen …</translation>
  </message>
  <message>
   <source>Forget t&amp;he earlier edits …</source>
   <translation>Rüc&amp;kgängig-Verlauf löschen …</translation>
  </message>
  <message>
   <source>C&amp;lose study</source>
   <translation>Studie s&amp;chließen</translation>
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
   <translation>&amp;Dunkles oder helles Aussehen</translation>
  </message>
  <message>
   <source>&amp;Full screen</source>
   <translation>&amp;Vollbild</translation>
  </message>
  <message>
   <source>&amp;Help pages</source>
   <translation>&amp;Hilfeseiten</translation>
  </message>
  <message>
   <source>&amp;Tour</source>
   <translation>&amp;Rundgang</translation>
  </message>
  <message>
   <source>&amp;What is new</source>
   <translation>&amp;Was ist neu</translation>
  </message>
  <message>
   <source>&amp;Notice about the scores</source>
   <translation>Hinweis &amp;zu den Werten</translation>
  </message>
  <message>
   <source>&amp;Shortcuts and how to read the bars</source>
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
   <translation>Über &amp;EmoScope</translation>
  </message>
  <message>
   <source>Open a video file as the live source.</source>
   <translation>Eine Videodatei in der Live-Ansicht abspielen.</translation>
  </message>
  <message>
   <source>Use the camera as the source.</source>
   <translation>Durch die Kamera sehen.</translation>
  </message>
  <message>
   <source>A part of the screen: a video call, a player. People in it must have agreed.</source>
   <translation>Ein Teil des Bildschirms: ein Videoanruf, ein Abspielprogramm. Wer darin zu sehen ist, muss zugestimmt haben.</translation>
  </message>
  <message>
   <source>An IP camera or a live stream by its address.</source>
   <translation>Eine IP-Kamera oder ein Livestrom nach seiner Adresse.</translation>
  </message>
  <message>
   <source>Shows each new picture added to a folder.</source>
   <translation>Zeigt jedes neue Bild, das in einen Ordner kommt.</translation>
  </message>
  <message>
   <source>Colour bars instead of a camera, to see whether the rest works.</source>
   <translation>Farbbalken statt einer Kamera, um zu sehen, ob der Rest funktioniert.</translation>
  </message>
  <message>
   <source>Play the bundled clip.</source>
   <translation>Den mitgelieferten Clip abspielen.</translation>
  </message>
  <message>
   <source>Close the camera or video.</source>
   <translation>Kamera oder Video schließen.</translation>
  </message>
  <message>
   <source>Installed and available models, with size, licence and speed.</source>
   <translation>Welche Modelle da sind, welche zu haben sind und was man von ihnen weiß.</translation>
  </message>
  <message>
   <source>Freeze the picture; labels stay editable. At the end of a video: play again.</source>
   <translation>Das Bild anhalten; Merkmale lassen sich weiter ändern. Am Ende eines Videos: noch einmal abspielen.</translation>
  </message>
  <message>
   <source>Save the picture with its scores as an image.</source>
   <translation>Das Bild mit seinen Werten als Bilddatei sichern.</translation>
  </message>
  <message>
   <source>By a quarter, clockwise; kept for this camera.</source>
   <translation>Um ein Viertel im Uhrzeigersinn; gilt weiter für diese Kamera.</translation>
  </message>
  <message>
   <source>Pictures a second, exposure, white balance and focus, where the camera offers them.</source>
   <translation>Bilder je Sekunde, Belichtung, Weißabgleich und Schärfe, soweit die Kamera sie anbietet.</translation>
  </message>
  <message>
   <source>Cycle through show, blur, hide and covering the whole picture.</source>
   <translation>Wechselt zwischen zeigen, weichzeichnen, verbergen und das ganze Bild verdecken.</translation>
  </message>
  <message>
   <source>Draw over a poster or a screen: faces there are not followed.</source>
   <translation>Über ein Plakat oder einen Bildschirm ziehen: Gesichter dort werden nicht verfolgt.</translation>
  </message>
  <message>
   <source>Leave out the place where this face is: a poster, a screen.</source>
   <translation>Die Stelle auslassen, an der dieses Gesicht ist: ein Plakat, ein Bildschirm.</translation>
  </message>
  <message>
   <source>Remove all regions that are left out.</source>
   <translation>Alle ausgelassenen Bereiche zurücknehmen.</translation>
  </message>
  <message>
   <source>Record what is enabled in Settings (scores, embeddings, video).</source>
   <translation>Behalten, was die Einstellungen sagen: Werte, Einbettungen, Video.</translation>
  </message>
  <message>
   <source>Name this moment of the recording.</source>
   <translation>Diesen Moment der Aufnahme benennen.</translation>
  </message>
  <message>
   <source>Show the frames that the model saw and what each one contributed.</source>
   <translation>Die Bilder, die das Modell sah, und was jedes beitrug.</translation>
  </message>
  <message>
   <source>Show scores relative to this face's neutral expression. Press again to undo.</source>
   <translation>Die Werte dieses Gesichts als Änderung gegenüber seinem neutralen zeigen; nochmals nimmt es zurück.</translation>
  </message>
  <message>
   <source>Hold the key while the face shows the chosen label, or press it twice.</source>
   <translation>Die Taste halten, während das Gesicht das gewählte Merkmal zeigt, oder zweimal drücken.</translation>
  </message>
  <message>
   <source>Hold the key while the face shows something other than the chosen label.</source>
   <translation>Ebenso, während das Gesicht etwas anderes als das gewählte Merkmal zeigt.</translation>
  </message>
  <message>
   <source>Send live scores to other programs on this computer.</source>
   <translation>Aktuelle Werte an andere Programme auf diesem Rechner senden.</translation>
  </message>
  <message>
   <source>Open a second window with large type for an audience.</source>
   <translation>Ein zweites Fenster in großer Schrift fürs Publikum.</translation>
  </message>
  <message>
   <source>Analyse whole files and save the results.</source>
   <translation>Dateien von Anfang bis Ende auswerten und das Ergebnis behalten.</translation>
  </message>
  <message>
   <source>Analyse the demo clip and open it, to try things out.</source>
   <translation>Den Vorführfilm auswerten und öffnen, um alles daran auszuprobieren.</translation>
  </message>
  <message>
   <source>Repeat the part that the timeline shows.</source>
   <translation>Was die Zeitleiste zeigt, immer wieder abspielen.</translation>
  </message>
  <message>
   <source>Play recordings with their sound.</source>
   <translation>Aufnahmen mit ihrem Ton abspielen.</translation>
  </message>
  <message>
   <source>Name this moment. Shift-drag on the timeline to mark a range.</source>
   <translation>Diesen Moment benennen; Umschalt und Ziehen auf der Zeitleiste markiert einen Abschnitt.</translation>
  </message>
  <message>
   <source>Name the chosen face; faces of one name are one person.</source>
   <translation>Dem gewählten Gesicht einen Namen geben; Gesichter eines Namens sind eine Person.</translation>
  </message>
  <message>
   <source>Where the program took two people for one face.</source>
   <translation>Wo das Programm zwei Personen für ein Gesicht gehalten hat.</translation>
  </message>
  <message>
   <source>Suggest by look which faces of this recording may be one person's.</source>
   <translation>Nach dem Aussehen vorschlagen, welche Gesichter dieser Aufnahme einer Person gehören könnten.</translation>
  </message>
  <message>
   <source>Control and drag on the timeline marks a stretch to take an example from.</source>
   <translation>Strg und Ziehen auf der Zeitleiste markiert einen Abschnitt für ein Beispiel.</translation>
  </message>
  <message>
   <source>Export as table, subtitles, ELAN, report or annotated video.</source>
   <translation>Als Tabelle, Untertitel, ELAN, Bericht oder Video mit den Werten.</translation>
  </message>
  <message>
   <source>Delete this session and everything stored with it. Asks for confirmation.</source>
   <translation>Eine Sitzung mit allem löschen, was EmoScope davon behält; fragt vorher.</translation>
  </message>
  <message>
   <source>Delete sessions older than the limit in Settings. Asks for confirmation.</source>
   <translation>Sitzungen löschen, die älter sind, als die Einstellungen sagen; fragt vorher.</translation>
  </message>
  <message>
   <source>A muted label is not scored.</source>
   <translation>Ein stummes Merkmal nimmt an den Werten nicht teil.</translation>
  </message>
  <message>
   <source>View the set's examples, leave some out, or delete them.</source>
   <translation>Ansehen, was der Satz gelernt hat; Beispiele weglassen oder löschen.</translation>
  </message>
  <message>
   <source>Learn from pictures and videos: a folder for each label.</source>
   <translation>Aus Bildern und Videos lernen: ein Ordner für jedes Merkmal.</translation>
  </message>
  <message>
   <source>Score your own labelled folder with several label sets, side by side.</source>
   <translation>Einen eigenen Ordner mit mehreren Merkmalsätzen nebeneinander bewerten.</translation>
  </message>
  <message>
   <source>A folder with participants, conditions and recordings.</source>
   <translation>Ein Ordner mit Teilnehmenden, Bedingungen und Aufnahmen.</translation>
  </message>
  <message>
   <source>Videos and pictures. Nothing is copied.</source>
   <translation>Videos und Bilder. Nichts wird kopiert.</translation>
  </message>
  <message>
   <source>A folder in it, such as P01, is a participant; folders below are conditions.</source>
   <translation>Ein Ordner darin, etwa P01, ist eine teilnehmende Person; Ordner darunter sind Bedingungen.</translation>
  </message>
  <message>
   <source>A row per session: film, participant, condition, group, name, role, note.</source>
   <translation>Eine Zeile je Sitzung: film, participant, condition, group, name, role, note.</translation>
  </message>
  <message>
   <source>Show the chosen session with its scores.</source>
   <translation>Die gewählte Sitzung mit ihren Werten zeigen.</translation>
  </message>
  <message>
   <source>Give the chosen sessions to a participant, condition or group.</source>
   <translation>Die gewählten Sitzungen einer Person, Bedingung oder Gruppe geben.</translation>
  </message>
  <message>
   <source>Give a participant, condition or group another name.</source>
   <translation>Einer Person, Bedingung oder Gruppe einen anderen Namen geben.</translation>
  </message>
  <message>
   <source>Analyse the films of the study.</source>
   <translation>Die Filme der Studie auswerten.</translation>
  </message>
  <message>
   <source>Set analysis options for the chosen sessions alone.</source>
   <translation>Die gewählten Sitzungen anders auswerten als die übrigen.</translation>
  </message>
  <message>
   <source>Summary, report, pictures and more tables of the study, as files.</source>
   <translation>Übersicht, Bericht, Bilder und weitere Tabellen der Studie, als Dateien.</translation>
  </message>
  <message>
   <source>Files of ELAN, BORIS, PsychoPy or tables, each named as its film or session.</source>
   <translation>Dateien von ELAN, BORIS, PsychoPy oder Tabellen, jede so benannt wie ihr Film oder ihre Sitzung.</translation>
  </message>
  <message>
   <source>In the chosen sessions, or all, name the longest face after the participant.</source>
   <translation>In den gewählten Sitzungen, oder allen, das längste Gesicht nach der teilnehmenden Person benennen.</translation>
  </message>
  <message>
   <source>Films and results stay where they are.</source>
   <translation>Filme und Ergebnisse bleiben, wo sie sind.</translation>
  </message>
  <message>
   <source>Set the new place of films and results.</source>
   <translation>Sagen, wo Filme und Ergebnisse jetzt sind.</translation>
  </message>
  <message>
   <source>Delete what undo knows of the study, and names in it. Asks for confirmation.</source>
   <translation>Löscht, was zum Rückgängigmachen der Studie gespeichert ist, mit den Namen darin. Fragt vorher nach.</translation>
  </message>
  <message>
   <source>Find any command by its name.</source>
   <translation>Jeden Befehl über seinen Namen finden.</translation>
  </message>
  <message>
   <source>How to use the window, what the tables hold; without a connection.</source>
   <translation>Wie man das Fenster benutzt und was in den Tabellen steht; ohne Verbindung.</translation>
  </message>
  <message>
   <source>The parts of this window, in six steps.</source>
   <translation>Was in diesem Fenster wo ist, in sechs Schritten.</translation>
  </message>
  <message>
   <source>All shortcuts on one page, and how to read the bars.</source>
   <translation>Alle Tasten auf einer Seite, und was die Balken zeigen.</translation>
  </message>
  <message>
   <source>A notice to print and put on the door, in four languages.</source>
   <translation>Eine Seite für die Tür des Raums, in vier Sprachen.</translation>
  </message>
  <message>
   <source>Versions, runtime, time per stage, and a report to copy.</source>
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
   <source>Unmuted: {name}</source>
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
   <source>Stop the recording before turning the picture.</source>
   <translation>Während einer Aufnahme wird das Bild nicht gedreht. Beenden Sie sie zuerst.</translation>
  </message>
  <message>
   <source>Stop the recording before changing the resolution.</source>
   <translation>Während einer Aufnahme bleibt die Auflösung. Beenden Sie sie zuerst.</translation>
  </message>
  <message>
   <source>The language will change after this example, or after a restart.</source>
   <translation>Die Sprache wechselt, wenn das Beispiel aufgenommen ist, oder beim nächsten Start.</translation>
  </message>
  <message>
   <source>The language will change when the files are done, or after a restart.</source>
   <translation>Die Sprache wechselt, wenn die Dateien fertig sind, oder beim nächsten Start.</translation>
  </message>
  <message>
   <source>The label set has changes that are not saved.</source>
   <translation>Der Merkmalsatz hat ungespeicherte Änderungen.</translation>
  </message>
  <message>
   <source>Files are still being analysed. Scores so far are kept.</source>
   <translation>Dateien werden ausgewertet. Was bewertet wurde, bleibt.</translation>
  </message>
  <message>
   <source>A file is still being written. It will be incomplete.</source>
   <translation>Eine Datei wird geschrieben. Sie wird nicht vollständig.</translation>
  </message>
  <message>
   <source>A recording is running. It will be stopped and kept.</source>
   <translation>Eine Aufnahme läuft. Sie wird beendet und behalten.</translation>
  </message>
  <message>
   <source>Quit anyway?</source>
   <translation>Trotzdem beenden?</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Export again …</source>
   <translation>Erneut exportieren …</translation>
  </message>
  <message>
   <source>Open a recording first.</source>
   <translation>Öffnen Sie zuerst eine Aufnahme.</translation>
  </message>
  <message>
   <source>Writing {path}</source>
   <translation>{path} wird geschrieben</translation>
  </message>
  <message>
   <source>Saved {path}</source>
   <translation>Gespeichert: {path}</translation>
  </message>
  <message numerus="yes">
   <source>{count} files saved in {folder}</source>
   <translation>
    <numerusform>{count} Datei gespeichert in {folder}</numerusform>
    <numerusform>{count} Dateien gespeichert in {folder}</numerusform>
   </translation>
  </message>
  <message>
   <source>Making the sample recording from the demo clip.</source>
   <translation>Die Beispielaufnahme wird aus dem Vorführfilm gemacht.</translation>
  </message>
  <message>
   <source>What is new</source>
   <translation>Was ist neu</translation>
  </message>
  <message>
   <source>A face and your words</source>
   <translation>Ein Gesicht und Ihre Worte</translation>
  </message>
  <message>
   <source>The picture shows what the camera or video shows. Each face has a frame with the label that fits best right now. Click a face to follow it.</source>
   <translation>Das Bild zeigt, was Kamera oder Video zeigt. Jedes Gesicht hat einen Rahmen mit dem Merkmal, das gerade am besten passt. Klicken Sie ein Gesicht an, um ihm zu folgen.</translation>
  </message>
  <message>
   <source>Type any sentence</source>
   <translation>Tippen Sie einen beliebigen Satz</translation>
  </message>
  <message>
   <source>Type a word or a whole sentence here, such as “trying not to laugh”, and press Enter. It is scored at once.</source>
   <translation>Tippen Sie hier ein Wort oder einen ganzen Satz, etwa „verkneift sich das Lachen“, und drücken Sie Enter. Er wird sofort bewertet.</translation>
  </message>
  <message>
   <source>How to read a bar</source>
   <translation>Wie man einen Balken liest</translation>
  </message>
  <message>
   <source>Length and number say how well the sentence describes how the face looks to the model, compared with the other labels. It is not what the person feels.</source>
   <translation>Länge und Zahl sagen, wie gut der Satz beschreibt, wie das Gesicht für das Modell aussieht, verglichen mit den anderen Merkmalen. Es ist nicht, was der Mensch fühlt.</translation>
  </message>
  <message>
   <source>The last 30 seconds</source>
   <translation>Die letzten 30 Sekunden</translation>
  </message>
  <message>
   <source>One line per label for the face that is selected.</source>
   <translation>Eine Linie je Merkmal für das gewählte Gesicht.</translation>
  </message>
  <message>
   <source>Record, cover faces, present</source>
   <translation>Aufnehmen, Gesichter verdecken, vorführen</translation>
  </message>
  <message>
   <source>Record with Ctrl+R, cover faces with B, and open a second window for an audience with F5. Recording shows a red badge.</source>
   <translation>Nehmen Sie mit Strg+R auf, verdecken Sie Gesichter mit B und öffnen Sie mit F5 ein zweites Fenster fürs Publikum. Eine Aufnahme zeigt ein rotes Schild.</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>Recordings plays what was analysed and exports tables. Labels shows which sentences the model cannot tell apart. F1 opens help, Ctrl+Shift+P finds any command.</source>
   <translation>Aufnahmen spielt ab, was ausgewertet wurde, und exportiert Tabellen. Merkmale zeigt, welche Sätze das Modell nicht unterscheiden kann. F1 öffnet die Hilfe, Strg+Umschalt+P findet jeden Befehl.</translation>
  </message>
  <message>
   <source>This is EmoScope {version}.</source>
   <translation>Dies ist EmoScope {version}.</translation>
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
   <source>Your sets</source>
   <translation>Eigene Sätze</translation>
  </message>
  <message>
   <source>Sets built into EmoScope</source>
   <translation>Mitgelieferte Sätze</translation>
  </message>
  <message>
   <source>It holds embeddings of faces, which are personal data. Only you can read the file.</source>
   <translation>Sie enthält Embeddings von Gesichtern: persönliche Daten, nur für Sie lesbar.</translation>
  </message>
  <message>
   <source>Label sets</source>
   <translation>Merkmalsätze</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <source>Without its examples: they are embeddings of faces.</source>
   <translation>Ohne seine Beispiele: das sind Embeddings von Gesichtern.</translation>
  </message>
  <message>
   <source>Faces in this region are left out, also of recordings and analyses.</source>
   <translation>Gesichter in diesem Bereich werden ausgelassen, auch in Aufnahmen und Analysen.</translation>
  </message>
  <message>
   <source>Choose a face first: click on it.</source>
   <translation>Zuerst ein Gesicht wählen: darauf klicken.</translation>
  </message>
  <message>
   <source>There is no picture to draw on yet.</source>
   <translation>Es gibt noch kein Bild, in das gezeichnet werden kann.</translation>
  </message>
  <message>
   <source>Stop the recording before changing what is left out.</source>
   <translation>Was ausgelassen wird, bleibt während einer Aufnahme gleich. Beenden Sie sie zuerst.</translation>
  </message>
  <message>
   <source>There are too many regions. Remove some first.</source>
   <translation>Es sind zu viele Bereiche. Nehmen Sie sie zuerst zurück.</translation>
  </message>
  <message>
   <source>Draw a rectangle over what is to be left out. Esc goes back.</source>
   <translation>Ziehen Sie ein Rechteck über das, was ausgelassen werden soll. Esc bricht ab.</translation>
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
   <source>Nothing to record yet: wait for the picture and the model.</source>
   <translation>Es gibt noch nichts aufzunehmen: Warten Sie auf Bild und Modell.</translation>
  </message>
  <message>
   <source>The video has ended. Space plays it again.</source>
   <translation>Das Video ist zu Ende. Die Leertaste spielt es noch einmal.</translation>
  </message>
  <message>
   <source>Before recording, note the consent of the people in view.</source>
   <translation>Vermerken Sie vor einer Aufnahme das Einverständnis der sichtbaren Personen.</translation>
  </message>
  <message>
   <source>No label to score: add or unmute one before recording.</source>
   <translation>Es gibt kein Merkmal zu bewerten: Fügen Sie vor der Aufnahme eines hinzu oder schalten Sie eines wieder ein.</translation>
  </message>
  <message>
   <source>Nothing to record: scores, embeddings and video are all off in Settings.</source>
   <translation>Werte, Einbettungen und Video sind in den Einstellungen alle aus: nichts aufzunehmen.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Recording started: {kept}</source>
   <translation>Aufnahme läuft: {kept}</translation>
  </message>
  <message>
   <source>Markers need a recording. Start one with Ctrl+R.</source>
   <translation>Marken gehören zu einer Aufnahme. Strg+R beginnt eine.</translation>
  </message>
  <message>
   <source>Marker {number}</source>
   <translation>Marke {number}</translation>
  </message>
  <message>
   <source>Recording saved. Find it under Recordings: {name}</source>
   <translation>Aufgenommen. Zu finden unter Aufnahmen: {name}</translation>
  </message>
  <message>
   <source>{text} at {seconds:.1f} s</source>
   <translation>{text} bei {seconds:.1f} s</translation>
  </message>
  <message>
   <source>Clear this list</source>
   <translation>Diese Liste leeren</translation>
  </message>
  <message>
   <source>No scored face in view.</source>
   <translation>Es ist kein gewertetes Gesicht im Bild.</translation>
  </message>
  <message>
   <source>Watch a folder</source>
   <translation>Ordner beobachten</translation>
  </message>
  <message>
   <source>Whose face is this?</source>
   <translation>Wessen Gesicht ist das?</translation>
  </message>
  <message>
   <source>Face {number}, as long as it is in view. The name goes into tables and exports; faces of one name are one person.</source>
   <translation>Gesicht {number}, solange es im Bild ist. Der Name steht in Tabellen und Exporten; Gesichter eines Namens sind eine Person.</translation>
  </message>
  <message>
   <source>Who is it from here on?</source>
   <translation>Wer ist es ab hier?</translation>
  </message>
  <message>
   <source>Face {number} from {time} on.</source>
   <translation>Gesicht {number} ab {time}.</translation>
  </message>
  <message>
   <source>The film of this recording is not here, and looks are compared in it.</source>
   <translation>Der Film dieser Aufnahme ist nicht da, und das Aussehen wird in ihm verglichen.</translation>
  </message>
  <message>
   <source>Only a camera is mirrored. This video is shown as it is.</source>
   <translation>Nur eine Kamera wird gespiegelt. Dieses Video wird gezeigt, wie es ist.</translation>
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
   <source>Cover the whole picture</source>
   <translation>Ganzes Bild verdecken</translation>
  </message>
  <message>
   <source>Choose folder …</source>
   <translation>Ordner wählen …</translation>
  </message>
  <message>
   <source>{path} could not be written. Choose another location.</source>
   <translation>{path} konnte nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
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
   <source>{name} was stopped. Scores so far are kept.</source>
   <translation>{name} wurde angehalten. Was bewertet wurde, bleibt.</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>The analysis of {names} was not finished.</source>
   <translation>Die Auswertung von {names} wurde nicht beendet.</translation>
  </message>
  <message>
   <source>The recording {name} was interrupted. What was written is kept.</source>
   <translation>Die Aufnahme {name} wurde unterbrochen. Was geschrieben war, ist erhalten.</translation>
  </message>
  <message>
   <source>This session is still being recorded. Stop the recording first.</source>
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
   <source>Files are being analysed. Wait until they are done, or cancel first.</source>
   <translation>Dateien werden ausgewertet. Warten Sie das Ende ab oder brechen Sie zuerst ab.</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions are older than {days} days.</source>
   <translation>
    <numerusform>{count} Sitzung ist älter als {days} Tage.</numerusform>
    <numerusform>{count} Sitzungen sind älter als {days} Tage.</numerusform>
   </translation>
  </message>
  <message>
   <source>Sessions are kept until you delete them. Set a limit in Settings.</source>
   <translation>Sitzungen werden für immer behalten. In den Einstellungen steht, nach wie vielen Tagen sie gehen.</translation>
  </message>
  <message>
   <source>An export is still being written. Wait until it is done.</source>
   <translation>Ein Export wird geschrieben. Warten Sie erst dessen Ende ab.</translation>
  </message>
  <message>
   <source>No session is older than {days} days.</source>
   <translation>Keine Sitzung ist älter als {days} Tage.</translation>
  </message>
  <message>
   <source>The system asks whether EmoScope may use the camera. It opens when you allow it.</source>
   <translation>Das System fragt, ob EmoScope die Kamera benutzen darf. Sie öffnet sich, wenn Sie es erlauben.</translation>
  </message>
  <message>
   <source>The system does not let EmoScope use the camera. Allow it in the system's privacy settings, and start EmoScope again.</source>
   <translation>Das System lässt EmoScope die Kamera nicht benutzen. Erlauben Sie es in den Datenschutzeinstellungen des Systems und starten Sie EmoScope neu.</translation>
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
   <source>The demo clip is missing. Reinstall EmoScope, or open a video file.</source>
   <translation>Der Democlip fehlt. Installieren Sie EmoScope neu oder öffnen Sie ein Video.</translation>
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
   <source>{path} no longer exists.</source>
   <translation>{path} ist nicht mehr da.</translation>
  </message>
  <message>
   <source>{name} does not support that resolution; using {width} × {height}.</source>
   <translation>{name} liefert die gewählte Auflösung nicht, sondern {width} × {height}.</translation>
  </message>
  <message>
   <source>Keep auto</source>
   <translation>Auf auto stellen</translation>
  </message>
  <message>
   <source>{asked} does not work on this machine; using {got}. {why}.</source>
   <translation>{asked} läuft hier nicht, daher dient {got}. {why}.</translation>
  </message>
  <message>
   <source>{name} is back.</source>
   <translation>{name} ist wieder da.</translation>
  </message>
  <message>
   <source>Open study</source>
   <translation>Studie öffnen</translation>
  </message>
  <message>
   <source>Add recordings</source>
   <translation>Aufnahmen hinzufügen</translation>
  </message>
  <message>
   <source>Add a folder</source>
   <translation>Ordner hinzufügen</translation>
  </message>
  <message>
   <source>Add from a table</source>
   <translation>Aus einer Tabelle hinzufügen</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions were taken out. Films and results stay where they are.</source>
   <translation>
    <numerusform>{count} Sitzung wurde herausgenommen. Filme und Ergebnisse bleiben, wo sie sind.</numerusform>
    <numerusform>{count} Sitzungen wurden herausgenommen. Filme und Ergebnisse bleiben, wo sie sind.</numerusform>
   </translation>
  </message>
  <message>
   <source>New study here …</source>
   <translation>Neue Studie hier …</translation>
  </message>
  <message>
   <source>Choose one session, and show all of them in the study's order.</source>
   <translation>Wählen Sie eine Sitzung, und zeigen Sie alle in der Reihenfolge der Studie.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message numerus="yes">
   <source>{count} paths changed.</source>
   <translation>
    <numerusform>{count} Pfad geändert.</numerusform>
    <numerusform>{count} Pfade geändert.</numerusform>
   </translation>
  </message>
  <message>
   <source>Tables</source>
   <translation>Tabellen</translation>
  </message>
  <message>
   <source>There is no study in {folder}.</source>
   <translation>In {folder} ist keine Studie.</translation>
  </message>
  <message>
   <source>{name} is not analysed yet.</source>
   <translation>{name} ist noch nicht ausgewertet.</translation>
  </message>
  <message>
   <source>Neither film nor results of {name} were found: {place}</source>
   <translation>Weder Film noch Ergebnisse von {name} sind hier: {place}</translation>
  </message>
  <message>
   <source>Import markers</source>
   <translation>Marken importieren</translation>
  </message>
  <message numerus="yes">
   <source>{count} markers imported.</source>
   <translation>
    <numerusform>{count} Marke importiert.</numerusform>
    <numerusform>{count} Marken importiert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The longest face was named in {count} sessions.</source>
   <translation>
    <numerusform>Das längste Gesicht wurde in {count} Sitzung benannt.</numerusform>
    <numerusform>Das längste Gesicht wurde in {count} Sitzungen benannt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Undone in {count} sessions.</source>
   <translation>
    <numerusform>In {count} Sitzung zurückgenommen.</numerusform>
    <numerusform>In {count} Sitzungen zurückgenommen.</numerusform>
   </translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <source>No analysed session has the name of {file}.</source>
   <translation>Keine ausgewertete Sitzung heißt wie {file}.</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions are analysed.</source>
   <translation>
    <numerusform>{count} Sitzung ist ausgewertet.</numerusform>
    <numerusform>{count} Sitzungen sind ausgewertet.</numerusform>
   </translation>
  </message>
  <message>
   <source>The study's analysis has ended</source>
   <translation>Die Auswertung der Studie ist beendet</translation>
  </message>
  <message numerus="yes">
   <source>{count} are not: the queue says why.</source>
   <translation>
    <numerusform>{count} ist es nicht: Die Warteschlange sagt, warum.</numerusform>
    <numerusform>{count} sind es nicht: Die Warteschlange sagt, warum.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} examples were taught in another source, maybe with somebody else: they do not count here.</source>
   <translation>
    <numerusform>{count} Beispiel wurde in einer anderen Quelle gezeigt, vielleicht mit jemand anderem: Hier zählt es nicht.</numerusform>
    <numerusform>{count} Beispiele wurden in einer anderen Quelle gezeigt, vielleicht mit jemand anderem: Hier zählen sie nicht.</numerusform>
   </translation>
  </message>
  <message>
   <source>An example keeps an embedding of the face: first note the consent of the people in view.</source>
   <translation>Ein Beispiel behält ein Embedding des Gesichts: erst die Zustimmung der Personen im Bild vermerken.</translation>
  </message>
  <message>
   <source>Not …</source>
   <translation>Nicht …</translation>
  </message>
  <message>
   <source>A folder with a folder for each label</source>
   <translation>Ein Ordner mit einem Ordner für jedes Merkmal</translation>
  </message>
  <message>
   <source>Let them count</source>
   <translation>Zählen lassen</translation>
  </message>
  <message>
   <source>Add them to this set</source>
   <translation>In diesen Satz aufnehmen</translation>
  </message>
  <message>
   <source>Select the label to teach first.</source>
   <translation>Wählen Sie zuerst das Merkmal, das gelehrt werden soll.</translation>
  </message>
  <message>
   <source>No consent is noted with this recording, so nothing of it is kept as an example.</source>
   <translation>Bei dieser Aufnahme ist keine Zustimmung vermerkt, darum wird nichts davon als Beispiel behalten.</translation>
  </message>
  <message>
   <source>The examples of this set were taught with {name} {version}; with the model in use the sentences count alone. Teach again, or choose that model.</source>
   <translation>Die Beispiele dieses Satzes sind von {name} {version}; mit dem jetzigen Modell zählen nur die Sätze der Merkmale. Neu lernen lassen oder jenes Modell wählen.</translation>
  </message>
  <message>
   <source>Teach again</source>
   <translation>Neu lehren</translation>
  </message>
  <message>
   <source>An earlier version was taught: {labels}. These examples are not used yet.</source>
   <translation>Eine frühere Version hat gelernt: {labels}. Diese Beispiele werden noch nicht verwendet.</translation>
  </message>
  <message>
   <source>Delete earlier edits, and names in them? They cannot be taken back then.</source>
   <translation>Frühere Bearbeitungen löschen, mit den Namen darin? Sie lassen sich dann nicht mehr rückgängig machen.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Theme: as the system</source>
   <translation>Farben: wie das System</translation>
  </message>
  <message>
   <source>Theme: dark</source>
   <translation>Farben: dunkel</translation>
  </message>
  <message>
   <source>Theme: light</source>
   <translation>Farben: hell</translation>
  </message>
  <message>
   <source>Use label set: {name}</source>
   <translation>Merkmalsatz verwenden: {name}</translation>
  </message>
  <message>
   <source>The notice is in {path}</source>
   <translation>Der Hinweis liegt in {path}</translation>
  </message>
  <message>
   <source>{0} cannot be written ({1})</source>
   <translation>{0} kann nicht geschrieben werden ({1})</translation>
  </message>
  <message>
   <source>Choose another location</source>
   <translation>Wählen Sie einen anderen Ort</translation>
  </message>
  <message>
   <source>Free some space</source>
   <translation>Schaffen Sie Platz</translation>
  </message>
  <message>
   <source>The annotated video needs the video itself</source>
   <translation>Das Video mit Werten braucht das Video selbst</translation>
  </message>
  <message>
   <source>The disk is full while writing {0}</source>
   <translation>Der Datenträger ist voll; {0} konnte nicht ganz geschrieben werden</translation>
  </message>
  <message>
   <source>Free some space and try again</source>
   <translation>Schaffen Sie Platz und versuchen Sie es erneut</translation>
  </message>
  <message>
   <source>{0} is open in another program</source>
   <translation>{0} ist in einem anderen Programm geöffnet</translation>
  </message>
  <message>
   <source>Close it there and try again</source>
   <translation>Schließen Sie es dort und versuchen Sie es erneut</translation>
  </message>
  <message>
   <source>{0} cannot be written: no permission</source>
   <translation>{0} darf nicht geschrieben werden</translation>
  </message>
  <message>
   <source>Choose another folder</source>
   <translation>Wählen Sie einen anderen Ordner</translation>
  </message>
  <message>
   <source>{0} is a file, not a folder</source>
   <translation>{0} ist eine Datei und kein Ordner</translation>
  </message>
  <message>
   <source>A folder above {0} is a file</source>
   <translation>Ein Ordner über {0} ist eine Datei</translation>
  </message>
  <message>
   <source>The name {0} is too long</source>
   <translation>Der Name {0} ist zu lang</translation>
  </message>
  <message>
   <source>Choose a shorter one</source>
   <translation>Wählen Sie einen kürzeren</translation>
  </message>
  <message>
   <source>The settings could not be saved</source>
   <translation>Die Einstellungen konnten nicht gespeichert werden</translation>
  </message>
  <message>
   <source>{0} could not be read, so the settings are back to their defaults; the old file is kept beside it</source>
   <translation>{0} konnte nicht gelesen werden, daher gelten wieder die Standardeinstellungen; die alte Datei bleibt daneben liegen</translation>
  </message>
  <message>
   <source>Some settings in {0} were not valid and are back to their defaults: {1}</source>
   <translation>Einige Einstellungen in {0} waren ungültig und sind wieder auf dem Standard: {1}</translation>
  </message>
  <message>
   <source>Something unexpected went wrong ({0})</source>
   <translation>Etwas Unerwartetes ist schiefgegangen ({0})</translation>
  </message>
  <message>
   <source>There is a {0} already</source>
   <translation>Es gibt schon eine Datei {0}</translation>
  </message>
  <message>
   <source>Give its whole name to replace it</source>
   <translation>Geben Sie den ganzen Namen an, um sie zu ersetzen</translation>
  </message>
  <message>
   <source>{0} is for the results of the session in that folder</source>
   <translation>{0} ist für die Ergebnisse der Sitzung in diesem Ordner</translation>
  </message>
  <message>
   <source>Choose another name or folder</source>
   <translation>Wählen Sie einen anderen Namen oder Ordner</translation>
  </message>
  <message>
   <source>SPSS files need pyreadstat, which is not installed</source>
   <translation>SPSS-Dateien brauchen pyreadstat, das nicht installiert ist</translation>
  </message>
  <message>
   <source>The annotated video was stopped</source>
   <translation>Das Video mit Werten wurde abgebrochen</translation>
  </message>
  <message>
   <source>The annotated video of {0} is without sound ({1})</source>
   <translation>Das Video mit Werten von {0} ist ohne Ton ({1})</translation>
  </message>
  <message>
   <source>Of {0} pictures {1} were covered face by face and {2} whole, because their faces could not be located reliably</source>
   <translation>Von {0} Bildern wurden {1} Gesicht für Gesicht verdeckt und {2} ganz, weil nicht sicher war, wo ihre Gesichter sind</translation>
  </message>
  <message>
   <source>Check the film before you share it: clothes, surroundings and what no detector takes for a face are not covered</source>
   <translation>Sehen Sie den Film an, bevor Sie ihn weitergeben: Kleidung, Umgebung und was kein Detektor für ein Gesicht hält, sind nicht verdeckt</translation>
  </message>
  <message>
   <source>{0} of them show many people</source>
   <translation>{0} davon zeigen viele Menschen</translation>
  </message>
  <message>
   <source>Somebody in profile or turned away may not be covered there</source>
   <translation>Wer im Profil oder abgewandt ist, ist dort womöglich nicht verdeckt</translation>
  </message>
  <message>
   <source>The sound is the video's own, voices too</source>
   <translation>Der Ton ist der des Videos, auch die Stimmen</translation>
  </message>
  <message>
   <source>{0} pictures are missing in the video: it could not be written fast enough</source>
   <translation>Im Video fehlen {0} Bilder: Es konnte nicht schnell genug geschrieben werden</translation>
  </message>
  <message>
   <source>Install EmoScope with the extra spss, or choose the table (CSV)</source>
   <translation>Installieren Sie EmoScope mit dem Zusatz spss oder wählen Sie die Tabelle (CSV)</translation>
  </message>
  <message>
   <source>Put it back where it was when it was analysed</source>
   <translation>Legen Sie es wieder dorthin, wo es bei der Auswertung war</translation>
  </message>
  <message>
   <source>Export it again</source>
   <translation>Exportieren Sie es erneut</translation>
  </message>
  <message>
   <source>The voices can be recognised</source>
   <translation>Die Stimmen sind erkennbar</translation>
  </message>
  <message>
   <source>{0} has no list called labels</source>
   <translation>{0} hat keine Liste namens labels</translation>
  </message>
  <message>
   <source>Start it with `labels:` and a list of names</source>
   <translation>Beginnen Sie mit `labels:` und einer Liste von Namen</translation>
  </message>
  <message>
   <source>{0} are label sets, not labels</source>
   <translation>{0} sind Merkmalsätze, keine Merkmale</translation>
  </message>
  <message>
   <source>Name one of them, or write the labels themselves</source>
   <translation>Nennen Sie einen davon, oder schreiben Sie die Merkmale selbst</translation>
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
   <source>The limit is {0}</source>
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
   <source>{0}: the label "{1}" appears twice</source>
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
   <source>EmoScope itself answers "{0}" where no label fits</source>
   <translation>EmoScope antwortet selbst „{0}“, wo kein Merkmal passt</translation>
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
   <source>There are: {0}</source>
   <translation>Es gibt: {0}</translation>
  </message>
  <message>
   <source>{0}: this is not valid YAML</source>
   <translation>{0}: Das ist kein gültiges YAML</translation>
  </message>
  <message>
   <source>{0}, line {1}: this is not valid YAML</source>
   <translation>{0}, Zeile {1}: Das ist kein gültiges YAML</translation>
  </message>
  <message>
   <source>{0}: this is not valid JSON</source>
   <translation>{0}: Das ist kein gültiges JSON</translation>
  </message>
  <message>
   <source>{0}, line {1}: this is not valid JSON</source>
   <translation>{0}, Zeile {1}: Das ist kein gültiges JSON</translation>
  </message>
  <message>
   <source>Write it like {"labels": ["bored", "amused"]}</source>
   <translation>Schreiben Sie es so: {"labels": ["bored", "amused"]}</translation>
  </message>
  <message>
   <source>This label set has no file yet</source>
   <translation>Dieser Merkmalsatz hat noch keine Datei</translation>
  </message>
  <message>
   <source>Choose where to save it</source>
   <translation>Wählen Sie, wo er gespeichert wird</translation>
  </message>
  <message>
   <source>Write one label per line</source>
   <translation>Schreiben Sie ein Merkmal in jede Zeile</translation>
  </message>
  <message>
   <source>{0} has headings and no labels</source>
   <translation>{0} hat Überschriften und keine Merkmale</translation>
  </message>
  <message>
   <source>{0}: the weight "{1}" is not a number</source>
   <translation>{0}: Das Gewicht „{1}“ ist keine Zahl</translation>
  </message>
  <message>
   <source>Write for example 1.5</source>
   <translation>Schreiben Sie zum Beispiel 1.5</translation>
  </message>
  <message>
   <source>There is no sentence to try</source>
   <translation>Es gibt keinen Satz zum Ausprobieren</translation>
  </message>
  <message>
   <source>Type one</source>
   <translation>Tippen Sie einen</translation>
  </message>
  <message>
   <source>Write a name, or a mapping with `name:`</source>
   <translation>Schreiben Sie einen Namen oder eine Zuordnung mit `name:`</translation>
  </message>
  <message>
   <source>{0}: labels must be a list</source>
   <translation>{0}: labels muss eine Liste sein</translation>
  </message>
  <message>
   <source>Write one `- name` per line</source>
   <translation>Schreiben Sie ein `- name` in jede Zeile</translation>
  </message>
  <message>
   <source>It is {0}</source>
   <translation>Sie ist {0}</translation>
  </message>
  <message>
   <source>{0}: muted must be true or false</source>
   <translation>{0}: muted muss true oder false sein</translation>
  </message>
  <message>
   <source>{0}: weight must be a number above 0, up to 1000</source>
   <translation>{0}: Das Gewicht muss eine Zahl über 0 und bis 1000 sein</translation>
  </message>
  <message>
   <source>1 is neutral</source>
   <translation>1 ist neutral</translation>
  </message>
  <message>
   <source>{0}: YAML does not read yes, on or true as text</source>
   <translation>{0}: YAML liest yes, on oder true nicht als Text</translation>
  </message>
  <message>
   <source>{0}: YAML does not read no, off or false as text</source>
   <translation>{0}: YAML liest no, off oder false nicht als Text</translation>
  </message>
  <message>
   <source>{0}: YAML reads {1} as a date and not as text</source>
   <translation>{0}: YAML liest {1} als Datum und nicht als Text</translation>
  </message>
  <message>
   <source>Put the label in quotes, for example - "no"</source>
   <translation>Setzen Sie das Merkmal in Anführungszeichen, zum Beispiel - "no"</translation>
  </message>
  <message>
   <source>Put the label in quotes, for example - "bored: very"</source>
   <translation>Setzen Sie das Merkmal in Anführungszeichen, zum Beispiel - "bored: very"</translation>
  </message>
  <message>
   <source>Write a name</source>
   <translation>Schreiben Sie einen Namen</translation>
  </message>
  <message>
   <source>{0} has no name: YAML takes the colon after {1} for its own</source>
   <translation>{0} hat keinen Namen: YAML nimmt den Doppelpunkt nach {1} für sich</translation>
  </message>
  <message>
   <source>{0}: {1} is not known here</source>
   <translation>{0}: {1} ist hier nicht bekannt</translation>
  </message>
  <message>
   <source>Known: {0}</source>
   <translation>Bekannt: {0}</translation>
  </message>
  <message>
   <source>{0} must be a number from 0 to 1</source>
   <translation>{0} muss eine Zahl von 0 bis 1 sein</translation>
  </message>
  <message>
   <source>0 is for strong expressions only</source>
   <translation>0 ist nur für starken Ausdruck</translation>
  </message>
  <message>
   <source>{0} must be a list of sentences</source>
   <translation>{0} muss eine Liste von Sätzen sein</translation>
  </message>
  <message>
   <source>Write one per line</source>
   <translation>Schreiben Sie einen in jede Zeile</translation>
  </message>
  <message>
   <source>{0} has {1} entries</source>
   <translation>{0} hat {1} Einträge</translation>
  </message>
  <message>
   <source>{0} must be text</source>
   <translation>{0} muss Text sein</translation>
  </message>
  <message>
   <source>Put it in quotes</source>
   <translation>Setzen Sie ihn in Anführungszeichen</translation>
  </message>
  <message>
   <source>{0}: the template "{1}" has no {}</source>
   <translation>{0}: In der Vorlage „{1}“ fehlt {}</translation>
  </message>
  <message>
   <source>Put {} where the label's sentence belongs</source>
   <translation>Setzen Sie {} dorthin, wo der Satz des Merkmals hingehört</translation>
  </message>
  <message>
   <source>{0} is damaged ({1})</source>
   <translation>{0} ist beschädigt ({1})</translation>
  </message>
  <message>
   <source>{0}: "{1}" is damaged</source>
   <translation>{0}: „{1}“ ist beschädigt</translation>
  </message>
  <message>
   <source>This pack has one way to measure only</source>
   <translation>Dieses Paket misst nur auf eine Art</translation>
  </message>
  <message>
   <source>There is no bank "{0}"</source>
   <translation>Es gibt keine Bank „{0}“</translation>
  </message>
  <message>
   <source>Use {0} or {1}</source>
   <translation>Nehmen Sie {0} oder {1}</translation>
  </message>
  <message>
   <source>{0} is not a sensitivity</source>
   <translation>{0} ist keine Empfindlichkeit</translation>
  </message>
  <message>
   <source>Use a number from 0 to 1</source>
   <translation>Nehmen Sie eine Zahl von 0 bis 1</translation>
  </message>
  <message>
   <source>Sensitivity 0 is the bank ferplus</source>
   <translation>Empfindlichkeit 0 ist die Bank ferplus</translation>
  </message>
  <message>
   <source>Use a number above 0</source>
   <translation>Nehmen Sie eine Zahl über 0</translation>
  </message>
  <message>
   <source>The bank ferplus has no sensitivity to set</source>
   <translation>Die Bank ferplus hat keine einstellbare Empfindlichkeit</translation>
  </message>
  <message>
   <source>Not known to {0}: {1}</source>
   <translation>{0} kennt nicht: {1}</translation>
  </message>
  <message>
   <source>Their scores mean nothing; teach them by example</source>
   <translation>Ihre Werte bedeuten nichts; lehren Sie sie durch ein Beispiel</translation>
  </message>
  <message>
   <source>"{0}" has {1} parts</source>
   <translation>„{0}“ hat {1} Teile</translation>
  </message>
  <message>
   <source>Use one "then": "worried, then relieved"</source>
   <translation>Nehmen Sie ein „then“: "worried, then relieved"</translation>
  </message>
  <message>
   <source>There is nothing to look for</source>
   <translation>Es gibt nichts zu suchen</translation>
  </message>
  <message>
   <source>Say what the face does: "a smile"</source>
   <translation>Sagen Sie, was das Gesicht tut: "a smile"</translation>
  </message>
  <message>
   <source>That would be {0}{1} examples</source>
   <translation>Das wären {0}{1} Beispiele</translation>
  </message>
  <message>
   <source>Few examples: {0}</source>
   <translation>Wenige Beispiele: {0}</translation>
  </message>
  <message>
   <source>Below {0} of a label its figure says little</source>
   <translation>Unter {0} je Merkmal sagt die Zahl wenig</translation>
  </message>
  <message>
   <source>Save a set from here to see how such a file looks</source>
   <translation>Speichern Sie hier einen Satz, um zu sehen, wie eine solche Datei aussieht</translation>
  </message>
  <message>
   <source>Forget the taught example and teach again</source>
   <translation>Vergessen Sie das gelernte Beispiel und lehren Sie neu</translation>
  </message>
  <message>
   <source>Forget the taught examples and teach again</source>
   <translation>Vergessen Sie die gelernten Beispiele und lehren Sie neu</translation>
  </message>
  <message>
   <source>Leave the sensitivity as it is</source>
   <translation>Lassen Sie die Empfindlichkeit, wie sie ist</translation>
  </message>
  <message>
   <source>Use one of the two</source>
   <translation>Nehmen Sie eines von beiden</translation>
  </message>
  <message>
   <source>Teach it again with this model, or use that one</source>
   <translation>Lehren Sie ihn mit diesem Modell neu oder nehmen Sie jenes</translation>
  </message>
  <message>
   <source>The camera could not be opened yet</source>
   <translation>Die Kamera konnte noch nicht geöffnet werden</translation>
  </message>
  <message>
   <source>Answer the system's question whether this program may use it</source>
   <translation>Beantworten Sie die Frage des Systems, ob dieses Programm sie benutzen darf</translation>
  </message>
  <message>
   <source>The camera's picture is black</source>
   <translation>Das Bild der Kamera ist schwarz</translation>
  </message>
  <message>
   <source>Open its shutter, take off its cover, switch on a light, or allow the camera in the system's privacy settings</source>
   <translation>Öffnen Sie ihre Blende, nehmen Sie die Abdeckung ab, machen Sie Licht, oder erlauben Sie die Kamera in den Datenschutzeinstellungen des Systems</translation>
  </message>
  <message>
   <source>Something covers the camera's lens</source>
   <translation>Etwas verdeckt das Objektiv der Kamera</translation>
  </message>
  <message>
   <source>Take it away, or clean the lens</source>
   <translation>Nehmen Sie es weg oder putzen Sie das Objektiv</translation>
  </message>
  <message>
   <source>The camera's picture stands still</source>
   <translation>Das Bild der Kamera steht still</translation>
  </message>
  <message>
   <source>If nothing is paused in the camera's own program, plug it in again</source>
   <translation>Wenn im Programm der Kamera nichts angehalten ist, stecken Sie sie neu ein</translation>
  </message>
  <message>
   <source>Waiting for the first picture</source>
   <translation>Warten auf das erste Bild</translation>
  </message>
  <message>
   <source>{0} does not answer ({1})</source>
   <translation>{0} antwortet nicht ({1})</translation>
  </message>
  <message>
   <source>Check the address, the device and the network</source>
   <translation>Prüfen Sie Adresse, Gerät und Netz</translation>
  </message>
  <message>
   <source>{0} cannot be read as live video ({1})</source>
   <translation>{0} lässt sich nicht als Live-Video lesen ({1})</translation>
  </message>
  <message>
   <source>{0} has stopped sending</source>
   <translation>{0} sendet nichts mehr</translation>
  </message>
  <message>
   <source>{0} leads to another server ({1})</source>
   <translation>{0} führt zu einem anderen Server ({1})</translation>
  </message>
  <message>
   <source>Type that server's own address if you trust it</source>
   <translation>Geben Sie dessen eigene Adresse ein, wenn Sie ihm vertrauen</translation>
  </message>
  <message>
   <source>{0} needs a name and a password, or rejected these</source>
   <translation>{0} verlangt Namen und Passwort, oder kennt andere</translation>
  </message>
  <message>
   <source>{0} has nothing at this address</source>
   <translation>{0} hat nichts unter dieser Adresse</translation>
  </message>
  <message>
   <source>{0}:// addresses are not supported</source>
   <translation>Adressen mit {0}:// werden nicht gelesen</translation>
  </message>
  <message>
   <source>Supported are {0}</source>
   <translation>Möglich sind {0}</translation>
  </message>
  <message>
   <source>This is not an address</source>
   <translation>Das ist keine Adresse</translation>
  </message>
  <message>
   <source>Write it like rtsp://192.168.1.20/stream</source>
   <translation>Schreiben Sie sie wie rtsp://192.168.1.20/stream</translation>
  </message>
  <message>
   <source>There is no folder {0}</source>
   <translation>Es gibt keinen Ordner {0}</translation>
  </message>
  <message>
   <source>Make it, or choose another</source>
   <translation>Legen Sie ihn an oder wählen Sie einen anderen</translation>
  </message>
  <message>
   <source>There is no screen {0}</source>
   <translation>Es gibt keinen Bildschirm {0}</translation>
  </message>
  <message>
   <source>The screen cannot be read ({0})</source>
   <translation>Der Bildschirm lässt sich nicht lesen ({0})</translation>
  </message>
  <message>
   <source>macOS does not allow it yet</source>
   <translation>macOS erlaubt es noch nicht</translation>
  </message>
  <message>
   <source>Start EmoScope in a session with a screen</source>
   <translation>Starten Sie EmoScope in einer Sitzung mit Bildschirm</translation>
  </message>
  <message>
   <source>Wayland lets no program read the screen by itself</source>
   <translation>Wayland lässt kein Programm von sich aus den Bildschirm lesen</translation>
  </message>
  <message>
   <source>Share the screen with OBS and choose its virtual camera, or log in with X11</source>
   <translation>Teilen Sie den Bildschirm mit OBS und wählen Sie dessen virtuelle Kamera, oder melden Sie sich mit X11 an</translation>
  </message>
  <message>
   <source>Allow it in System Settings, Privacy, Screen Recording</source>
   <translation>Erlauben Sie es in den Systemeinstellungen, Datenschutz, Bildschirmaufnahme</translation>
  </message>
  <message>
   <source>The part {0} lies outside of the screens</source>
   <translation>Der Teil {0} liegt außerhalb der Bildschirme</translation>
  </message>
  <message>
   <source>Together they have {0} x {1}</source>
   <translation>Zusammen haben sie {0} x {1}</translation>
  </message>
  <message>
   <source>The screen can no longer be read ({0})</source>
   <translation>Der Bildschirm lässt sich nicht mehr lesen ({0})</translation>
  </message>
  <message>
   <source>This computer has {0}</source>
   <translation>Dieser Rechner hat {0}</translation>
  </message>
  <message>
   <source>"screen:{0}" is not a screen or a part of one</source>
   <translation>„screen:{0}“ ist kein Bildschirm und kein Teil davon</translation>
  </message>
  <message>
   <source>The part of the screen is too small ({0} x {1})</source>
   <translation>Der Teil des Bildschirms ist zu klein ({0} x {1})</translation>
  </message>
  <message>
   <source>Take at least {0} x {1} pixels</source>
   <translation>Nehmen Sie mindestens {0} x {1} Pixel</translation>
  </message>
  <message>
   <source>{0} has started again with another size</source>
   <translation>{0} hat mit anderer Größe neu begonnen</translation>
  </message>
  <message>
   <source>{0} gives no pictures</source>
   <translation>{0} gibt keine Bilder</translation>
  </message>
  <message>
   <source>Check that it runs, and try again</source>
   <translation>Prüfen Sie, ob es läuft, und versuchen Sie es wieder</translation>
  </message>
  <message>
   <source>{0} has no picture track</source>
   <translation>{0} hat keine Bildspur</translation>
  </message>
  <message>
   <source>{0} sends pictures that are too large</source>
   <translation>{0} sendet zu große Bilder</translation>
  </message>
  <message>
   <source>No source was named</source>
   <translation>Es wurde keine Quelle genannt</translation>
  </message>
  <message>
   <source>"{0}" names nothing</source>
   <translation>„{0}“ benennt nichts</translation>
  </message>
  <message>
   <source>{0} names something that is not a web address ({1})</source>
   <translation>{0} nennt etwas, das keine Webadresse ist ({1})</translation>
  </message>
  <message>
   <source>Only what is on the same server is read</source>
   <translation>Gelesen wird nur, was auf demselben Server ist</translation>
  </message>
  <message>
   <source>{0} refuses this address</source>
   <translation>{0} lehnt diese Adresse ab</translation>
  </message>
  <message>
   <source>{0} answers with {1}</source>
   <translation>{0} antwortet mit {1}</translation>
  </message>
  <message>
   <source>{0} may not be read ({1})</source>
   <translation>{0} darf nicht gelesen werden ({1})</translation>
  </message>
  <message>
   <source>{0} cannot be loaded: Windows lacks a library that it needs</source>
   <translation>{0} lässt sich nicht laden: Windows fehlt eine Bibliothek, die es braucht</translation>
  </message>
  <message>
   <source>{0} cannot be loaded: this system has no {1}</source>
   <translation>{0} lässt sich nicht laden: diesem System fehlt {1}</translation>
  </message>
  <message>
   <source>OpenVINO finds no {0} here</source>
   <translation>OpenVINO findet hier keine {0}</translation>
  </message>
  <message>
   <source>Use the runtime openvino, on the CPU</source>
   <translation>Nehmen Sie die Laufzeit openvino, auf dem Prozessor</translation>
  </message>
  <message>
   <source>torch finds no Apple graphics here</source>
   <translation>torch findet hier keine Apple-Grafik</translation>
  </message>
  <message>
   <source>Use a runtime for the CPU, openvino or torch</source>
   <translation>Nehmen Sie eine Laufzeit für den Prozessor, openvino oder torch</translation>
  </message>
  <message>
   <source>Draw the part again</source>
   <translation>Ziehen Sie den Teil noch einmal auf</translation>
  </message>
  <message>
   <source>Choose it in the list of sources</source>
   <translation>Wählen Sie sie in der Liste der Quellen</translation>
  </message>
  <message>
   <source>Write them in the dialog</source>
   <translation>Schreiben Sie beides in den Dialog</translation>
  </message>
  <message>
   <source>No scored frame lies in an annotation with one of the session's labels</source>
   <translation>Kein bewertetes Bild liegt in einer Annotation mit einem Merkmal der Sitzung</translation>
  </message>
  <message>
   <source>The session's labels are: {0}</source>
   <translation>Die Merkmale der Sitzung sind: {0}</translation>
  </message>
  <message>
   <source>{0} is too large for annotations</source>
   <translation>{0} ist zu groß für Annotationen</translation>
  </message>
  <message>
   <source>{0} has a document type, which ELAN files do not have</source>
   <translation>{0} hat einen Dokumenttyp, den ELAN-Dateien nicht haben</translation>
  </message>
  <message>
   <source>{0} has no annotations</source>
   <translation>{0} hat keine Annotationen</translation>
  </message>
  <message>
   <source>{0} has no tier "{1}"</source>
   <translation>{0} hat keine Spur „{1}“</translation>
  </message>
  <message>
   <source>It has: {0}</source>
   <translation>Vorhanden: {0}</translation>
  </message>
  <message>
   <source>{0}, line {1}: the end is not after the start</source>
   <translation>{0}, Zeile {1}: Das Ende liegt nicht nach dem Beginn</translation>
  </message>
  <message>
   <source>{0}, line {1}: there are no times</source>
   <translation>{0}, Zeile {1}: Es fehlen Zeiten</translation>
  </message>
  <message>
   <source>{0}, line {1}: "{2}" is not a number</source>
   <translation>{0}, Zeile {1}: „{2}“ ist keine Zahl</translation>
  </message>
  <message>
   <source>{0}: "{1}" is not a number</source>
   <translation>{0}: „{1}“ ist keine Zahl</translation>
  </message>
  <message>
   <source>Give an ELAN file (.eaf), ELAN's tab-delimited export, or a table with the columns{0}</source>
   <translation>Nehmen Sie eine ELAN-Datei (.eaf), ELANs Export mit Tabulatoren oder eine Tabelle mit den Spalten{0}</translation>
  </message>
  <message>
   <source>Give an ELAN file (.eaf), a BORIS project or its exported events, a PsychoPy .csv or .log, or a table with the columns time_s and text</source>
   <translation>Nehmen Sie eine ELAN-Datei (.eaf), ein BORIS-Projekt oder dessen exportierte Ereignisse, eine .csv oder .log von PsychoPy oder eine Tabelle mit den Spalten time_s und text</translation>
  </message>
  <message>
   <source>{0} has no "{1}"</source>
   <translation>{0} hat kein „{1}“</translation>
  </message>
  <message>
   <source>{0} has no event "{1}"</source>
   <translation>{0} hat kein Ereignis „{1}“</translation>
  </message>
  <message>
   <source>{0} has no markers</source>
   <translation>{0} hat keine Marken</translation>
  </message>
  <message>
   <source>{0} has several observations</source>
   <translation>{0} hat mehrere Beobachtungen</translation>
  </message>
  <message>
   <source>{0} is not a BORIS project</source>
   <translation>{0} ist kein Projekt von BORIS</translation>
  </message>
  <message>
   <source>{0} is too large for markers</source>
   <translation>{0} ist zu groß für Marken</translation>
  </message>
  <message>
   <source>"{0}" at {1} s is a moment, and only stretches can be left out</source>
   <translation>„{0}“ bei {1} s ist ein Augenblick, und nur Abschnitte lassen sich auslassen</translation>
  </message>
  <message>
   <source>"{0}" is more than one key</source>
   <translation>„{0}“ ist mehr als eine Taste</translation>
  </message>
  <message>
   <source>Give one letter or digit</source>
   <translation>Geben Sie einen Buchstaben oder eine Ziffer an</translation>
  </message>
  <message>
   <source>"{0}" is not a colour</source>
   <translation>„{0}“ ist keine Farbe</translation>
  </message>
  <message>
   <source>Write it like #0072b2</source>
   <translation>Schreiben Sie sie wie #0072b2</translation>
  </message>
  <message>
   <source>The key "{0}" sets "{1}"</source>
   <translation>Die Taste „{0}“ setzt „{1}“</translation>
  </message>
  <message>
   <source>Check their texts in the file</source>
   <translation>Sehen Sie ihre Texte in der Datei an</translation>
  </message>
  <message>
   <source>{0} has none of these events</source>
   <translation>{0} hat keines dieser Ereignisse</translation>
  </message>
  <message>
   <source>{0} has no columns of times and texts</source>
   <translation>{0} hat keine Spalten mit Zeiten und Texten</translation>
  </message>
  <message>
   <source>Give a table with the columns time_s and text, and end_s for stretches</source>
   <translation>Nehmen Sie eine Tabelle mit den Spalten time_s und text, und end_s für Abschnitte</translation>
  </message>
  <message>
   <source>Give seconds, or 0:01:02.5</source>
   <translation>Geben Sie Sekunden an, oder 0:01:02.5</translation>
  </message>
  <message>
   <source>{0}, line {1}: "{2}" is not a time</source>
   <translation>{0}, Zeile {1}: „{2}“ ist keine Zeit</translation>
  </message>
  <message>
   <source>{0}, line {1}: the end is before the start</source>
   <translation>{0}, Zeile {1}: Das Ende liegt vor dem Beginn</translation>
  </message>
  <message>
   <source>No session of this study can be compared with these annotations</source>
   <translation>Keine Sitzung dieser Studie lässt sich mit diesen Annotationen vergleichen</translation>
  </message>
  <message>
   <source>No session of this study can be compared with these annotations: {0}: {1}</source>
   <translation>Keine Sitzung dieser Studie lässt sich mit diesen Annotationen vergleichen: {0}: {1}</translation>
  </message>
  <message>
   <source>Name each file as its session or film: talk.eaf for talk.mp4</source>
   <translation>Benennen Sie jede Datei wie ihre Sitzung oder ihren Film: talk.eaf für talk.mp4</translation>
  </message>
  <message>
   <source>Name one: {0}</source>
   <translation>Nennen Sie eine: {0}</translation>
  </message>
  <message>
   <source>Import it as events, or give the file a column of ends</source>
   <translation>Importieren Sie es als Ereignisse, oder geben Sie der Datei eine Spalte mit Enden</translation>
  </message>
  <message>
   <source>No model is loaded yet</source>
   <translation>Es ist noch kein Modell geladen</translation>
  </message>
  <message>
   <source>Wait until it has loaded, or choose another pack</source>
   <translation>Warten Sie, bis es so weit ist, oder wählen Sie ein anderes Paket</translation>
  </message>
  <message>
   <source>There is no model pack "{0}" on this machine</source>
   <translation>Auf diesem Rechner gibt es kein Modellpaket „{0}“</translation>
  </message>
  <message>
   <source>{0} is missing</source>
   <translation>{0} fehlt</translation>
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
   <source>{0} supports only its built-in classes, not {1}</source>
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
   <source>There is no scored face to explain</source>
   <translation>Es gibt kein bewertetes Gesicht zum Erklären</translation>
  </message>
  <message>
   <source>Wait until a face is scored</source>
   <translation>Warten Sie, bis ein Gesicht bewertet ist</translation>
  </message>
  <message>
   <source>The face networks are not usable: {0}</source>
   <translation>Die Gesichtsnetze sind nicht brauchbar: {0}</translation>
  </message>
  <message>
   <source>Install EmoScope again</source>
   <translation>Installieren Sie EmoScope neu</translation>
  </message>
  <message>
   <source>Nothing here runs the face networks in {0} ({1})</source>
   <translation>Nichts auf diesem Rechner führt die Gesichtsnetze in {0} aus ({1})</translation>
  </message>
  <message>
   <source>{0} does not fit its network ({1})</source>
   <translation>{0} passt nicht zu seinem Netz ({1})</translation>
  </message>
  <message>
   <source>The pack {0} was made from a file without a text tower and cannot be asked sentences</source>
   <translation>Das Paket {0} stammt aus einer Datei ohne Textteil und kann keine Sätze bewerten</translation>
  </message>
  <message>
   <source>The pack {0} supports only its built-in classes, not "{1}"</source>
   <translation>Das Paket {0} kennt nur seine eigenen Klassen und nicht „{1}“</translation>
  </message>
  <message>
   <source>Its classes: {0}</source>
   <translation>Seine Klassen: {0}</translation>
  </message>
  <message>
   <source>The pack's {0} graph is not usable: {1}</source>
   <translation>Der Graph {0} des Pakets ist nicht brauchbar: {1}</translation>
  </message>
  <message>
   <source>The {0} graph is over 2 GB with its weights</source>
   <translation>Der Graph {0} ist mit seinen Gewichten über 2 GB groß</translation>
  </message>
  <message>
   <source>The pack {0} has no file {1}</source>
   <translation>Das Paket {0} hat keine Datei {1}</translation>
  </message>
  <message>
   <source>{0} is larger than a manifest can be</source>
   <translation>{0} ist größer, als ein Manifest sein kann</translation>
  </message>
  <message>
   <source>There is no model pack in {0}</source>
   <translation>In {0} ist kein Modellpaket</translation>
  </message>
  <message>
   <source>{0} is not a valid pack manifest: {1}: {2}</source>
   <translation>{0} ist kein gültiges Paketmanifest: {1}: {2}</translation>
  </message>
  <message>
   <source>{0} descriptors for {1} classes</source>
   <translation>{0} Beschreibungen für {1} Klassen</translation>
  </message>
  <message>
   <source>The descriptor "{0}" is too long for {1} context vectors before it</source>
   <translation>Die Beschreibung „{0}“ ist zu lang für {1} Kontextvektoren davor</translation>
  </message>
  <message>
   <source>Shorten it to {0} tokens</source>
   <translation>Kürzen Sie sie auf {0} Token</translation>
  </message>
  <message>
   <source>{0}.safetensors does not fit its network (missing: {1}; left over: {2}; wrong: {3})</source>
   <translation>{0}.safetensors passt nicht zu seinem Netz (fehlt: {1}; übrig: {2}; falsch: {3})</translation>
  </message>
  <message>
   <source>Convert or get the pack again</source>
   <translation>Holen Sie das Paket erneut</translation>
  </message>
  <message>
   <source>The pack {0} asks for an unknown pooling "{1}"</source>
   <translation>Das Paket {0} verlangt eine unbekannte Zusammenfassung „{1}“</translation>
  </message>
  <message>
   <source>{0} holds no list of descriptors</source>
   <translation>{0} enthält keine Liste von Beschreibungen</translation>
  </message>
  <message>
   <source>{0} is not empty and no pack</source>
   <translation>{0} ist nicht leer und kein Paket</translation>
  </message>
  <message>
   <source>The pack cannot be written to {0} ({1})</source>
   <translation>Das Paket kann nicht nach {0} geschrieben werden ({1})</translation>
  </message>
  <message>
   <source>The architecture {0} has no torch modules here</source>
   <translation>Für die Architektur {0} gibt es hier keine Torch-Module</translation>
  </message>
  <message>
   <source>Use the runtime onnxruntime or openvino</source>
   <translation>Nehmen Sie die Laufzeit onnxruntime oder openvino</translation>
  </message>
  <message>
   <source>open_clip has no tower "{0}"</source>
   <translation>open_clip hat kein Netz „{0}“</translation>
  </message>
  <message>
   <source>Names are those of open_clip.list_models(), such as ViT-B-32-quickgelu or ViT-L-14</source>
   <translation>Namen sind die von open_clip.list_models(), etwa ViT-B-32-quickgelu oder ViT-L-14</translation>
  </message>
  <message>
   <source>The text side of this tower is not CLIP's causal Transformer</source>
   <translation>Der Textteil dieses Netzes ist nicht der von CLIP</translation>
  </message>
  <message>
   <source>Choose a tower of the CLIP family, such as ViT-B-32-quickgelu or ViT-L-14</source>
   <translation>Wählen Sie ein Netz der CLIP-Familie, etwa ViT-B-32-quickgelu oder ViT-L-14</translation>
  </message>
  <message>
   <source>{0} cannot be read as weights ({1})</source>
   <translation>{0} kann nicht als Gewichte gelesen werden ({1})</translation>
  </message>
  <message>
   <source>{0}: {1} and its scale do not fit</source>
   <translation>{0}: {1} und der Maßstab dazu passen nicht zusammen</translation>
  </message>
  <message>
   <source>{0} is not a reference bank</source>
   <translation>{0} ist keine Vergleichsbank</translation>
  </message>
  <message>
   <source>{0} does not fit the pack</source>
   <translation>{0} passt nicht zum Paket</translation>
  </message>
  <message>
   <source>{0} is not a tokenizer ({1})</source>
   <translation>{0} ist kein Tokenizer ({1})</translation>
  </message>
  <message>
   <source>The pack's tokenizer fails ({0})</source>
   <translation>Der Tokenizer des Pakets versagt ({0})</translation>
  </message>
  <message>
   <source>Nothing can be downloaded under the name "{0}"</source>
   <translation>Unter dem Namen „{0}“ gibt es nichts zu holen</translation>
  </message>
  <message>
   <source>Known names: {0}</source>
   <translation>Bekannte Namen: {0}</translation>
  </message>
  <message>
   <source>HF_HUB_OFFLINE is set, so {0} is not downloaded</source>
   <translation>HF_HUB_OFFLINE ist gesetzt, daher wird {0} nicht geladen</translation>
  </message>
  <message>
   <source>HF_HUB_OFFLINE is set, so nothing is downloaded</source>
   <translation>HF_HUB_OFFLINE ist gesetzt, daher wird nichts heruntergeladen</translation>
  </message>
  <message>
   <source>Unset it and start again</source>
   <translation>Heben Sie das auf und starten Sie neu</translation>
  </message>
  <message>
   <source>Unset it, or copy the pack's folder from another machine into the packs folder</source>
   <translation>Heben Sie das auf oder kopieren Sie den Ordner des Pakets von einem anderen Rechner in den Ordner der Pakete</translation>
  </message>
  <message>
   <source>{0} GB are needed in {1} and {2} GB are free</source>
   <translation>{0} GB werden in {1} gebraucht, und {2} GB sind frei</translation>
  </message>
  <message>
   <source>The download of {0} does not match what the hub says ({1} of {2} bytes, or another checksum); it was deleted</source>
   <translation>Was für {0} ankam, ist nicht, was der Server angibt ({1} von {2} Bytes oder eine andere Prüfsumme); es wurde gelöscht</translation>
  </message>
  <message>
   <source>Downloading needs huggingface_hub ({0})</source>
   <translation>Zum Herunterladen wird huggingface_hub gebraucht ({0})</translation>
  </message>
  <message>
   <source>Downloading needs {0}</source>
   <translation>Zum Herunterladen wird {0} gebraucht</translation>
  </message>
  <message>
   <source>{0} cannot be downloaded ({1}: {2})</source>
   <translation>{0} kann nicht heruntergeladen werden ({1}: {2})</translation>
  </message>
  <message>
   <source>Ask for it again</source>
   <translation>Versuchen Sie es erneut</translation>
  </message>
  <message>
   <source>Check HF_ENDPOINT, or get the newest EmoScope</source>
   <translation>Prüfen Sie HF_ENDPOINT oder holen Sie das neueste EmoScope</translation>
  </message>
  <message>
   <source>Check the connection and ask for it again: it continues where it stopped</source>
   <translation>Prüfen Sie die Verbindung und versuchen Sie es erneut: Es geht dort weiter, wo es aufhörte</translation>
  </message>
  <message>
   <source>Free some space and ask for it again</source>
   <translation>Schaffen Sie Platz und versuchen Sie es erneut</translation>
  </message>
  <message>
   <source>The hub sent more than it had announced; the file was discarded</source>
   <translation>Es kam mehr, als der Server angegeben hatte; es wurde nicht behalten</translation>
  </message>
  <message>
   <source>The hub offers {0} MB for {1} of {2}, where about {3} MB were expected; nothing was downloaded</source>
   <translation>Der Server bietet {0} MB für {1} von {2} an, erwartet waren etwa {3} MB; nichts wurde geladen</translation>
  </message>
  <message>
   <source>Wait until it has been downloaded</source>
   <translation>Warten Sie, bis es da ist</translation>
  </message>
  <message>
   <source>{0} is being downloaded already</source>
   <translation>{0} wird schon heruntergeladen</translation>
  </message>
  <message>
   <source>{0} has no end token or no padding</source>
   <translation>{0} hat kein Endzeichen oder keine Auffüllung</translation>
  </message>
  <message>
   <source>{0} is larger than a tokenizer can be</source>
   <translation>{0} ist größer, als ein Tokenizer sein kann</translation>
  </message>
  <message>
   <source>Close what uses it, or delete the folder by hand</source>
   <translation>Schließen Sie, was es benutzt, oder löschen Sie den Ordner von Hand</translation>
  </message>
  <message>
   <source>There is no pack "{0}" to remove</source>
   <translation>Es gibt kein Paket „{0}“ zu entfernen</translation>
  </message>
  <message>
   <source>{0} is part of the program and cannot be removed</source>
   <translation>{0} kam mit dem Programm und bleibt</translation>
  </message>
  <message>
   <source>{0} cannot be removed ({1})</source>
   <translation>{0} kann nicht entfernt werden ({1})</translation>
  </message>
  <message>
   <source>The text side of this tower is not known here</source>
   <translation>Der Textteil dieses Netzes ist hier nicht bekannt</translation>
  </message>
  <message>
   <source>Calibrate {0} again, or remove its calibration</source>
   <translation>Kalibrieren Sie {0} neu oder entfernen Sie die Kalibrierung</translation>
  </message>
  <message>
   <source>Only {0} faces were found, and a bank needs {1}</source>
   <translation>Nur {0} Gesichter wurden gefunden, und eine Bank braucht {1}</translation>
  </message>
  <message>
   <source>The calibration {0} cannot be read ({1})</source>
   <translation>Die Kalibrierung {0} kann nicht gelesen werden ({1})</translation>
  </message>
  <message>
   <source>The calibration {0} does not fit the pack</source>
   <translation>Die Kalibrierung {0} passt nicht zum Paket</translation>
  </message>
  <message>
   <source>Use more recordings or pictures</source>
   <translation>Nehmen Sie mehr Aufnahmen oder Bilder</translation>
  </message>
  <message>
   <source>{0} cannot be deleted ({1})</source>
   <translation>{0} kann nicht gelöscht werden ({1})</translation>
  </message>
  <message>
   <source>Calibrating failed ({0})</source>
   <translation>Die Kalibrierung ist fehlgeschlagen ({0})</translation>
  </message>
  <message>
   <source>Calibrating took over {0} minutes</source>
   <translation>Die Kalibrierung dauerte über {0} Minuten</translation>
  </message>
  <message>
   <source>Try it again</source>
   <translation>Versuchen Sie es erneut</translation>
  </message>
  <message>
   <source>Calibrate a pack that does</source>
   <translation>Kalibrieren Sie ein Paket, das welche nimmt</translation>
  </message>
  <message>
   <source>{0} answers as it was published: it takes no free sentences</source>
   <translation>{0} antwortet, wie es veröffentlicht wurde: Freie Sätze nimmt es nicht</translation>
  </message>
  <message>
   <source>made with {0} {1}</source>
   <translation>gemacht mit {0} {1}</translation>
  </message>
  <message>
   <source>without embeddings</source>
   <translation>ohne Einbettungen</translation>
  </message>
  <message>
   <source>Choose another pack that takes free sentences</source>
   <translation>Wählen Sie ein anderes Paket für freie Sätze</translation>
  </message>
  <message>
   <source>The answers of {0} cannot be compared with others: it has no "none of these"</source>
   <translation>Die Antworten von {0} lassen sich nicht mit anderen vergleichen: Es hat kein „nichts davon“</translation>
  </message>
  <message>
   <source>{0} cannot answer what {1} does not know</source>
   <translation>{0} kann nicht beantworten, was {1} nicht kennt</translation>
  </message>
  <message>
   <source>any sentence</source>
   <translation>jeder Satz</translation>
  </message>
  <message>
   <source>any sentence, many languages</source>
   <translation>jeder Satz, viele Sprachen</translation>
  </message>
  <message>
   <source>its classes only: {0}</source>
   <translation>nur seine Klassen: {0}</translation>
  </message>
  <message>
   <source>nothing (no text tower)</source>
   <translation>nichts (kein Textteil)</translation>
  </message>
  <message>
   <source>Get the model {0} again, or choose another one</source>
   <translation>Holen Sie das Modell {0} erneut oder wählen Sie ein anderes</translation>
  </message>
  <message>
   <source>Get the model again, or choose another one</source>
   <translation>Holen Sie das Modell erneut oder wählen Sie ein anderes</translation>
  </message>
  <message>
   <source>Installed models: {0}</source>
   <translation>Vorhandene Modelle: {0}</translation>
  </message>
  <message>
   <source>Choose another model</source>
   <translation>Wählen Sie ein anderes Modell</translation>
  </message>
  <message>
   <source>Choose the runtime onnxruntime</source>
   <translation>Wählen Sie die Laufzeit onnxruntime</translation>
  </message>
  <message>
   <source>Choose another model in the settings</source>
   <translation>Wählen Sie in den Einstellungen ein anderes Modell</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Versuchen Sie es erneut</translation>
  </message>
  <message>
   <source>Check the connection and try again: it continues where it stopped</source>
   <translation>Prüfen Sie die Verbindung und versuchen Sie es erneut: Es geht dort weiter, wo es aufhörte</translation>
  </message>
  <message>
   <source>Choose an installed one</source>
   <translation>Wählen Sie eines, das hier ist</translation>
  </message>
  <message>
   <source>Choose one from the list</source>
   <translation>Wählen Sie eines aus der Liste</translation>
  </message>
  <message>
   <source>Calibrate {0} first</source>
   <translation>Kalibrieren Sie zuerst {0}</translation>
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
   <source>The model has spent {0} s on one frame</source>
   <translation>Das Modell arbeitet seit {0} s an einem Bild</translation>
  </message>
  <message>
   <source>Try another runtime</source>
   <translation>Versuchen Sie eine andere Laufzeit</translation>
  </message>
  <message>
   <source>Scoring stopped unexpectedly ({0})</source>
   <translation>Die Bewertung ist unerwartet stehen geblieben ({0})</translation>
  </message>
  <message>
   <source>There is no runtime "{0}"</source>
   <translation>Es gibt keine Laufzeit „{0}“</translation>
  </message>
  <message>
   <source>Choose one of {0}</source>
   <translation>Wählen Sie eine aus: {0}</translation>
  </message>
  <message>
   <source>OpenVINO was asked for {0} and silently took {1}</source>
   <translation>Von OpenVINO wurde {0} verlangt, und es nahm stillschweigend {1}</translation>
  </message>
  <message>
   <source>Use the runtime openvino (f32)</source>
   <translation>Nehmen Sie die Laufzeit openvino (f32)</translation>
  </message>
  <message>
   <source>This CPU does not compute in bf16</source>
   <translation>Dieser Prozessor rechnet nicht in bf16</translation>
  </message>
  <message>
   <source>ONNX Runtime was asked for {0} and silently took {1}</source>
   <translation>Von ONNX Runtime wurde {0} verlangt, und es nahm stillschweigend {1}</translation>
  </message>
  <message>
   <source>Check this accelerator's driver and libraries, or choose another runtime</source>
   <translation>Prüfen Sie Treiber und Bibliotheken dieses Beschleunigers oder wählen Sie eine andere Laufzeit</translation>
  </message>
  <message>
   <source>This build of ONNX Runtime has no {0} (it has {1})</source>
   <translation>Dieses ONNX Runtime hat kein {0} (es hat {1})</translation>
  </message>
  <message>
   <source>Install the onnxruntime package made for this accelerator, or choose another runtime</source>
   <translation>Installieren Sie das onnxruntime-Paket für diesen Beschleuniger oder wählen Sie eine andere Laufzeit</translation>
  </message>
  <message>
   <source>The graphics card stopped answering ({0}: error {1})</source>
   <translation>Die Grafikkarte antwortet nicht mehr ({0}: Fehler {1})</translation>
  </message>
  <message>
   <source>Restart the program; if that does not help, install the graphics driver again</source>
   <translation>Starten Sie das Programm neu; wenn es so bleibt, installieren Sie den Grafiktreiber neu</translation>
  </message>
  <message>
   <source>The graphics card stopped answering ({0}: error {1}, {2})</source>
   <translation>Die Grafikkarte antwortet nicht mehr ({0}: Fehler {1}, {2})</translation>
  </message>
  <message>
   <source>The graphics card has no memory left</source>
   <translation>Die Grafikkarte hat keinen Speicher mehr frei</translation>
  </message>
  <message>
   <source>Close other programs that use it, or use a runtime for the CPU</source>
   <translation>Schließen Sie andere Programme, die sie benutzen, oder nehmen Sie eine Laufzeit für den Prozessor</translation>
  </message>
  <message>
   <source>The package cuda-bindings is not installed</source>
   <translation>Das Paket cuda-bindings ist nicht installiert</translation>
  </message>
  <message>
   <source>The graphics driver cannot be loaded ({0})</source>
   <translation>Der Grafiktreiber kann nicht geladen werden ({0})</translation>
  </message>
  <message>
   <source>Install the card's driver</source>
   <translation>Installieren Sie den Treiber der Karte</translation>
  </message>
  <message>
   <source>Exporting the graphs of {0} needs {1}</source>
   <translation>Zum Exportieren der Graphen von {0} fehlt {1}</translation>
  </message>
  <message>
   <source>The ready-made program has no extras: for this, install EmoScope with Python and the extra {0}</source>
   <translation>Das fertige Programm hat keine Zusätze: Installieren Sie dafür EmoScope mit Python und dem Zusatz {0}</translation>
  </message>
  <message>
   <source>The pack {0} has no {1} graph and no modules to export one from</source>
   <translation>Das Paket {0} hat keinen Graphen {1} und keine Module, aus denen einer entstehen könnte</translation>
  </message>
  <message>
   <source>The pack {0} has no ONNX graphs, and exporting them needs torch</source>
   <translation>Das Paket {0} hat keine ONNX-Graphen, und um sie zu exportieren, braucht es torch</translation>
  </message>
  <message>
   <source>Exporting the graphs of {0} took over {1} min</source>
   <translation>Das Exportieren der Graphen von {0} dauerte über {1} min</translation>
  </message>
  <message>
   <source>Use the runtime torch</source>
   <translation>Nehmen Sie die Laufzeit torch</translation>
  </message>
  <message>
   <source>The exported graphs cannot be written to {0} ({1})</source>
   <translation>Die exportierten Graphen können nicht nach {0} geschrieben werden ({1})</translation>
  </message>
  <message>
   <source>Free some space, or use the runtime torch</source>
   <translation>Schaffen Sie Platz oder nehmen Sie die Laufzeit torch</translation>
  </message>
  <message>
   <source>The graphs of {0} could not be exported ({1})</source>
   <translation>Die Graphen von {0} konnten nicht exportiert werden ({1})</translation>
  </message>
  <message>
   <source>{0}; the CPU cannot take over ({1})</source>
   <translation>{0}; der Prozessor kann nicht übernehmen ({1})</translation>
  </message>
  <message>
   <source>{0} failed ({1}); {2} on the CPU takes over</source>
   <translation>{0} ist ausgefallen ({1}); {2} auf dem Prozessor macht weiter</translation>
  </message>
  <message>
   <source>{0} serves again on {1}</source>
   <translation>{0} arbeitet wieder auf {1}</translation>
  </message>
  <message>
   <source>The {0} graph has branches, which half precision does not cover</source>
   <translation>Der Graph {0} hat Verzweigungen, die halbe Genauigkeit nicht abdeckt</translation>
  </message>
  <message>
   <source>Choose another runtime</source>
   <translation>Wählen Sie eine andere Laufzeit</translation>
  </message>
  <message>
   <source>The {0} engine stopped ({1})</source>
   <translation>Die Engine {0} ist stehen geblieben ({1})</translation>
  </message>
  <message>
   <source>{0} does not load the {1} engine ({2})</source>
   <translation>{0} lädt die Engine {1} nicht ({2})</translation>
  </message>
  <message>
   <source>The {0} engine does not take {1} faces ({2})</source>
   <translation>Die Engine {0} nimmt keine {1} Gesichter ({2})</translation>
  </message>
  <message>
   <source>{0} is for CUDA {1}, and {2} has {3}</source>
   <translation>{0} ist für CUDA {1}, und {2} hat {3}</translation>
  </message>
  <message>
   <source>Update the driver</source>
   <translation>Aktualisieren Sie den Treiber</translation>
  </message>
  <message>
   <source>Update the driver to {0} or newer</source>
   <translation>Aktualisieren Sie den Treiber auf {0} oder neuer</translation>
  </message>
  <message>
   <source>{0} ({1}) is not supported by {2}</source>
   <translation>{0} ({1}) wird von {2} nicht unterstützt</translation>
  </message>
  <message>
   <source>Cards before sm_75 have no TensorRT here; use the runtime torch-cuda-graphs</source>
   <translation>Karten vor sm_75 haben hier kein TensorRT; nehmen Sie die Laufzeit torch-cuda-graphs</translation>
  </message>
  <message>
   <source>Use the runtime torch-cuda-graphs</source>
   <translation>Nehmen Sie die Laufzeit torch-cuda-graphs</translation>
  </message>
  <message>
   <source>There is no NVIDIA GPU with a working driver on this machine</source>
   <translation>Auf diesem Rechner gibt es keine NVIDIA-Karte mit laufendem Treiber</translation>
  </message>
  <message>
   <source>{0} builds only for the card of this machine</source>
   <translation>{0} baut nur für die Karte des eigenen Rechners</translation>
  </message>
  <message>
   <source>{0} cannot build for {1}</source>
   <translation>{0} kann nicht für {1} bauen</translation>
  </message>
  <message>
   <source>It knows {0}</source>
   <translation>Bekannt sind {0}</translation>
  </message>
  <message>
   <source>The GPU of Jetson boards is not supported</source>
   <translation>Die GPU von Jetson-Platinen wird nicht unterstützt</translation>
  </message>
  <message>
   <source>Use a runtime for the CPU</source>
   <translation>Nehmen Sie eine Laufzeit für den Prozessor</translation>
  </message>
  <message>
   <source>Neither TensorRT nor TensorRT-RTX is installed</source>
   <translation>Weder TensorRT noch TensorRT-RTX ist installiert</translation>
  </message>
  <message>
   <source>torch is for CUDA {0} and does not start on {1} ({2})</source>
   <translation>torch ist für CUDA {0} und startet nicht auf {1} ({2})</translation>
  </message>
  <message>
   <source>Update the driver, or install torch for an older CUDA</source>
   <translation>Aktualisieren Sie den Treiber oder installieren Sie torch für ein älteres CUDA</translation>
  </message>
  <message>
   <source>torch finds no CUDA device here</source>
   <translation>torch findet hier kein CUDA-Gerät</translation>
  </message>
  <message>
   <source>Use a runtime for the CPU, for example openvino</source>
   <translation>Nehmen Sie eine Laufzeit für den Prozessor, etwa openvino</translation>
  </message>
  <message>
   <source>The installed torch is for the CPU only, and does not use the {0}</source>
   <translation>Das installierte torch ist nur für den Prozessor und nutzt {0} nicht</translation>
  </message>
  <message>
   <source>Install torch for CUDA, see https://pytorch.org/get-started/locally</source>
   <translation>Installieren Sie torch für CUDA, siehe https://pytorch.org/get-started/locally</translation>
  </message>
  <message>
   <source>The runtime torch is not installed</source>
   <translation>Die Laufzeit torch ist nicht installiert</translation>
  </message>
  <message>
   <source>asked {0}, got {1} ({2} on {3}): {4}</source>
   <translation>gewünscht {0}, verwendet {1} ({2} auf {3}): {4}</translation>
  </message>
  <message>
   <source>it was asked for by name</source>
   <translation>so gewählt</translation>
  </message>
  <message>
   <source>{0}; not usable: {1}</source>
   <translation>{0}; nicht nutzbar: {1}</translation>
  </message>
  <message>
   <source>next best measured</source>
   <translation>in der Messung die nächstbeste</translation>
  </message>
  <message>
   <source>{0} ms a face, measured here on {1}</source>
   <translation>{0} ms pro Gesicht, hier gemessen am {1}</translation>
  </message>
  <message>
   <source>{0} ms a face, measured here on {1} ({2}: {3} ms)</source>
   <translation>{0} ms pro Gesicht, hier gemessen am {1} ({2}: {3} ms)</translation>
  </message>
  <message>
   <source>this machine is being measured while it serves</source>
   <translation>dieser Rechner wird gemessen, während es läuft</translation>
  </message>
  <message>
   <source>nothing passed the measuring here, {0} opened without it</source>
   <translation>nichts hat die Messung hier bestanden, {0} läuft ohne sie</translation>
  </message>
  <message>
   <source>the tensorrt engine is being built; {0} serves until then</source>
   <translation>die TensorRT-Engine wird gebaut; bis dahin läuft {0}</translation>
  </message>
  <message>
   <source>its engine has been built</source>
   <translation>ihre Engine ist gebaut</translation>
  </message>
  <message>
   <source>{0} continues: {1}</source>
   <translation>{0} läuft weiter: {1}</translation>
  </message>
  <message>
   <source>{0} is refused: {1}</source>
   <translation>{0} wird abgelehnt: {1}</translation>
  </message>
  <message>
   <source>{0} ({1} on {2}) serves now</source>
   <translation>{0} ({1} auf {2}) läuft jetzt</translation>
  </message>
  <message>
   <source>Install EmoScope with the extra {0}</source>
   <translation>Installieren Sie EmoScope mit dem Zusatz {0}</translation>
  </message>
  <message>
   <source>Look at the driver under Help, Doctor, or choose another runtime</source>
   <translation>Sehen Sie unter Hilfe, Diagnose nach dem Treiber oder wählen Sie eine andere Laufzeit</translation>
  </message>
  <message>
   <source>Follow fewer faces, or choose another runtime</source>
   <translation>Folgen Sie weniger Gesichtern oder wählen Sie eine andere Laufzeit</translation>
  </message>
  <message>
   <source>Install the card's driver, or choose the runtime auto</source>
   <translation>Installieren Sie den Treiber der Karte oder wählen Sie die Laufzeit auto</translation>
  </message>
  <message>
   <source>Install TensorRT-RTX</source>
   <translation>Installieren Sie TensorRT-RTX</translation>
  </message>
  <message>
   <source>not measured on this machine yet</source>
   <translation>auf diesem Rechner noch nicht gemessen</translation>
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
   <source>The results in {0} were made by a newer EmoScope, which this one cannot read, and stay; these are in {1}</source>
   <translation>Die Ergebnisse in {0} stammen von einem neueren EmoScope, sind hier nicht lesbar und bleiben; diese sind in {1}</translation>
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
   <source>{0} is not valid ({1})</source>
   <translation>{0} ist nicht gültig ({1})</translation>
  </message>
  <message>
   <source>{0} has no format number</source>
   <translation>{0} hat keine Formatnummer</translation>
  </message>
  <message>
   <source>The session {0} has more markers and label sets than it can keep</source>
   <translation>Die Sitzung {0} hat mehr Marken und Merkmalsätze, als sie behalten kann</translation>
  </message>
  <message>
   <source>Start another one</source>
   <translation>Beginnen Sie eine neue</translation>
  </message>
  <message>
   <source>The recording has too many labels ({0})</source>
   <translation>Die Aufnahme hat zu viele Merkmale ({0})</translation>
  </message>
  <message>
   <source>{0} was not written by EmoScope and would be lost</source>
   <translation>{0} stammt nicht von EmoScope und ginge verloren</translation>
  </message>
  <message>
   <source>Move it, or choose another folder</source>
   <translation>Verschieben Sie es oder wählen Sie einen anderen Ordner</translation>
  </message>
  <message>
   <source>The name {0} is reserved for folders that are being made or deleted</source>
   <translation>Der Name {0} ist für Ordner reserviert, die gerade entstehen oder gelöscht werden</translation>
  </message>
  <message>
   <source>Choose another one</source>
   <translation>Wählen Sie einen anderen</translation>
  </message>
  <message>
   <source>There is a {0} in {1} already</source>
   <translation>In {1} gibt es schon {0}</translation>
  </message>
  <message>
   <source>{0} is being written by another EmoScope ({1}): nothing of it was deleted</source>
   <translation>Ein anderes EmoScope schreibt gerade {0} ({1}): Nichts davon wurde gelöscht</translation>
  </message>
  <message>
   <source>Wait until it is done, or stop it</source>
   <translation>Warten Sie, bis es fertig ist, oder halten Sie es an</translation>
  </message>
  <message>
   <source>{0} is being written by another EmoScope ({1})</source>
   <translation>Ein anderes EmoScope schreibt gerade {0} ({1})</translation>
  </message>
  <message>
   <source>Wait until it is done, or use another folder</source>
   <translation>Warten Sie, bis es fertig ist, oder nehmen Sie einen anderen Ordner</translation>
  </message>
  <message>
   <source>{0} may not be a session of EmoScope's: {1}</source>
   <translation>{0} ist vielleicht keine Sitzung von EmoScope: {1}</translation>
  </message>
  <message>
   <source>If it is, delete the folder yourself</source>
   <translation>Wenn doch, löschen Sie den Ordner selbst</translation>
  </message>
  <message>
   <source>{0} was not written by EmoScope: it is compressed</source>
   <translation>{0} stammt nicht von EmoScope: Es ist komprimiert</translation>
  </message>
  <message>
   <source>Analyse the file again, into another folder</source>
   <translation>Werten Sie die Datei erneut aus, in einen anderen Ordner</translation>
  </message>
  <message>
   <source>There are too many results for files named {0}</source>
   <translation>Es gibt zu viele Ergebnisse für Dateien namens {0}</translation>
  </message>
  <message>
   <source>There are too many results called {0}</source>
   <translation>Es gibt zu viele Ergebnisse namens {0}</translation>
  </message>
  <message>
   <source>The session {0} holds scores only, so it cannot be rescored with other labels</source>
   <translation>Die Sitzung {0} enthält nur Werte, daher lässt sie sich nicht mit anderen Merkmalen bewerten</translation>
  </message>
  <message>
   <source>Switch on embeddings before the next recording</source>
   <translation>Schalten Sie vor der nächsten Aufnahme Einbettungen ein</translation>
  </message>
  <message>
   <source>{0} is the session itself</source>
   <translation>{0} ist die Sitzung selbst</translation>
  </message>
  <message>
   <source>There is something else in {0}</source>
   <translation>In {0} ist etwas anderes</translation>
  </message>
  <message>
   <source>{0} has the result of other labels or of another session</source>
   <translation>{0} enthält das Ergebnis anderer Merkmale oder einer anderen Sitzung</translation>
  </message>
  <message>
   <source>The session was made with {0} {1}; these scores follow the calibration of {2} {3}, which differs</source>
   <translation>Die Sitzung wurde mit {0} {1} gemacht; diese Werte folgen der Kalibrierung von {2} {3}, einer anderen</translation>
  </message>
  <message>
   <source>{0} is the folder of another session</source>
   <translation>{0} ist der Ordner einer anderen Sitzung</translation>
  </message>
  <message>
   <source>{0} has a {1} of another run, or of this one as it was before</source>
   <translation>In {0} ist {1} von einem anderen Lauf oder von diesem, wie er vorher war</translation>
  </message>
  <message>
   <source>{0} has {1} rows, too many for its {2} bytes</source>
   <translation>{0} hat {1} Zeilen, zu viele für {2} Bytes</translation>
  </message>
  <message>
   <source>{0} has columns other than those in its manifest</source>
   <translation>{0} hat andere Spalten, als das Manifest sagt</translation>
  </message>
  <message>
   <source>{0} has {1} rows, more than the {2} that its manifest says</source>
   <translation>{0} hat {1} Zeilen, mehr als die {2}, die das Manifest nennt</translation>
  </message>
  <message>
   <source>{0} is damaged: an unknown {1}</source>
   <translation>{0} ist beschädigt: unbekannt ist {1}</translation>
  </message>
  <message>
   <source>The thresholds {0} (on) and {1} (off) do not fit</source>
   <translation>Die Schwellen {0} (an) und {1} (aus) passen nicht zusammen</translation>
  </message>
  <message>
   <source>Use 0 &lt; off &lt;= on &lt;= 1</source>
   <translation>Nehmen Sie 0 &lt; aus &lt;= an &lt;= 1</translation>
  </message>
  <message>
   <source>A shortest time cannot be negative</source>
   <translation>Eine kürzeste Dauer kann nicht negativ sein</translation>
  </message>
  <message>
   <source>Use 0 or more seconds</source>
   <translation>Nehmen Sie 0 oder mehr Sekunden</translation>
  </message>
  <message>
   <source>The recording ended because something unexpected went wrong ({0})</source>
   <translation>Die Aufnahme endete, weil etwas Unerwartetes schiefging ({0})</translation>
  </message>
  <message>
   <source>What was written until then is kept</source>
   <translation>Was bis dahin geschrieben war, bleibt</translation>
  </message>
  <message>
   <source>The results {0} stay in {1}; these are in {2}</source>
   <translation>Die Ergebnisse {0} bleiben in {1}; diese sind in {2}</translation>
  </message>
  <message>
   <source>{0} is being analysed by another EmoScope ({1}), into {2}</source>
   <translation>Ein anderes EmoScope wertet gerade {0} aus ({1}), nach {2}</translation>
  </message>
  <message>
   <source>{0} was stopped; what was computed is kept</source>
   <translation>{0} wurde angehalten; was berechnet war, bleibt</translation>
  </message>
  <message>
   <source>{0} has no frame in the requested time</source>
   <translation>{0} hat kein Bild in der gewünschten Zeit</translation>
  </message>
  <message>
   <source>1 damaged frame was left out of {0}</source>
   <translation>1 beschädigtes Bild von {0} wurde ausgelassen</translation>
  </message>
  <message>
   <source>1 damaged picture was left out of {0}: {1}</source>
   <translation>1 beschädigtes Bild von {0} wurde ausgelassen: {1}</translation>
  </message>
  <message>
   <source>{0} damaged pictures were left out of {1}: {2}</source>
   <translation>{0} beschädigte Bilder von {1} wurden ausgelassen: {2}</translation>
  </message>
  <message>
   <source>{0} damaged frames were left out of {1}</source>
   <translation>{0} beschädigte Bilder von {1} wurden ausgelassen</translation>
  </message>
  <message>
   <source>The pictures of {0} end at {1} s although it claims {2} s: it was cut off</source>
   <translation>Die Bilder von {0} enden bei {1} s, obwohl es {2} s angibt: Es wurde abgeschnitten</translation>
  </message>
  <message>
   <source>The existing part was analysed; get the whole file for the rest</source>
   <translation>Was da ist, wurde ausgewertet; für den Rest holen Sie die ganze Datei</translation>
  </message>
  <message>
   <source>{0} changed while it was analysed: it may still be copied or recorded</source>
   <translation>{0} hat sich während der Analyse geändert: die Datei wird vielleicht noch kopiert oder aufgenommen</translation>
  </message>
  <message>
   <source>1 frame before 0:00 had no time and were left out of {0}</source>
   <translation>1 Bild vor 0:00 hatte keine Zeit und wurde aus {0} ausgelassen</translation>
  </message>
  <message>
   <source>{0} frames before 0:00 had no time and were left out of {1}</source>
   <translation>{0} Bilder vor 0:00 hatten keine Zeit und wurden aus {1} ausgelassen</translation>
  </message>
  <message>
   <source>No face was found in {0}</source>
   <translation>In {0} wurde kein Gesicht gefunden</translation>
  </message>
  <message>
   <source>No face was found in {0} outside the regions that were left out</source>
   <translation>In {0} wurde außerhalb der ausgelassenen Bereiche kein Gesicht gefunden</translation>
  </message>
  <message>
   <source>These times are outside {0}, which ends at {1} s, and mark nothing: {2}</source>
   <translation>Diese Zeiten liegen außerhalb von {0}, das bei {1} s endet, und markieren nichts: {2}</translation>
  </message>
  <message>
   <source>These regions are outside the pictures of {0}, which have {1} x {2} pixels, and left nothing out: {3}</source>
   <translation>Diese Bereiche liegen außerhalb der Bilder von {0}, die {1} x {2} Pixel haben, und haben nichts ausgelassen: {3}</translation>
  </message>
  <message>
   <source>The chapter {0} was cut off: {1} s are missing, and all times after it are too early by that</source>
   <translation>Das Kapitel {0} ist abgeschnitten: {1} s fehlen, und alle Zeiten danach sind um so viel zu früh</translation>
  </message>
  <message>
   <source>Get the whole file</source>
   <translation>Besorgen Sie die ganze Datei</translation>
  </message>
  <message>
   <source>{0} files are one recording: {1} continues with {2}</source>
   <translation>{0} Dateien sind eine Aufnahme: {1} geht weiter mit {2}</translation>
  </message>
  <message>
   <source>{0}, a chapter of this recording, is not beside {1}</source>
   <translation>{0}, ein Kapitel dieser Aufnahme, liegt nicht neben {1}</translation>
  </message>
  <message>
   <source>Put all its chapters into one folder</source>
   <translation>Legen Sie alle ihre Kapitel in einen Ordner</translation>
  </message>
  <message>
   <source>{0} has {1} picture tracks: {2}</source>
   <translation>{0} hat {1} Bildspuren: {2}</translation>
  </message>
  <message>
   <source>Faces in {0} lie on their side or upside down: its pictures were turned {1} degrees clockwise</source>
   <translation>Gesichter in {0} liegen auf der Seite oder stehen auf dem Kopf: Die Bilder wurden um {1} Grad im Uhrzeigersinn gedreht</translation>
  </message>
  <message>
   <source>{0} could not be analysed: an unexpected error ({1})</source>
   <translation>{0} konnte nicht ausgewertet werden: ein unerwarteter Fehler ({1})</translation>
  </message>
  <message>
   <source>The details are in {0}</source>
   <translation>Die Einzelheiten stehen in {0}</translation>
  </message>
  <message>
   <source>The start {0} s is before the file begins</source>
   <translation>Der Anfang {0} s liegt vor dem Beginn der Datei</translation>
  </message>
  <message>
   <source>Leave it out for the whole file</source>
   <translation>Lassen Sie ihn weg für die ganze Datei</translation>
  </message>
  <message>
   <source>The end {0} s is not after the start {1} s</source>
   <translation>Das Ende {0} s liegt nicht nach dem Anfang {1} s</translation>
  </message>
  <message>
   <source>{0} frames per second is not a rate</source>
   <translation>{0} Bilder pro Sekunde ist keine Bildrate</translation>
  </message>
  <message>
   <source>Use a number above 0, up to 1000</source>
   <translation>Nehmen Sie eine Zahl über 0, höchstens 1000</translation>
  </message>
  <message>
   <source>{0} degrees is not a quarter turn</source>
   <translation>{0} Grad sind keine Vierteldrehung</translation>
  </message>
  <message>
   <source>{0} regions are too many to leave out</source>
   <translation>{0} Bereiche sind zu viele zum Auslassen</translation>
  </message>
  <message>
   <source>{0} faces cannot be followed</source>
   <translation>{0} Gesichtern kann nicht gefolgt werden</translation>
  </message>
  <message>
   <source>{0},{1},{2},{3} is not a part of a picture</source>
   <translation>{0},{1},{2},{3} ist kein Teil eines Bildes</translation>
  </message>
  <message>
   <source>Give left, top, width and height, such as 0.5,0,0.5,1</source>
   <translation>Geben Sie links, oben, Breite und Höhe an, etwa 0.5,0,0.5,1</translation>
  </message>
  <message>
   <source>There is no session in these folders</source>
   <translation>In diesen Ordnern ist keine Sitzung</translation>
  </message>
  <message>
   <source>Another EmoScope is making the index {0}</source>
   <translation>Ein anderes EmoScope macht gerade das Verzeichnis {0}</translation>
  </message>
  <message>
   <source>Try again when it is done</source>
   <translation>Versuchen Sie es erneut, wenn es fertig ist</translation>
  </message>
  <message>
   <source>A name has 1 to 200 characters</source>
   <translation>Ein Name hat 1 bis 200 Zeichen</translation>
  </message>
  <message>
   <source>Give another one</source>
   <translation>Gib einen anderen an</translation>
  </message>
  <message>
   <source>Give another name</source>
   <translation>Gib einen anderen Namen an</translation>
  </message>
  <message>
   <source>"{0}" is the number of a face</source>
   <translation>„{0}“ ist die Nummer eines Gesichts</translation>
  </message>
  <message>
   <source>Face {0} is not in view at that time: it is there from {1} to {2} s</source>
   <translation>Gesicht {0} ist in dieser Zeit nicht da: es ist von {1} bis {2} s zu sehen</translation>
  </message>
  <message>
   <source>Nobody is called "{0}" here</source>
   <translation>Niemand heißt hier „{0}“</translation>
  </message>
  <message>
   <source>There is no face {0}</source>
   <translation>Es gibt kein Gesicht {0}</translation>
  </message>
  <message>
   <source>Face {0} and face {1} are in sight together from {2} s on, {3} s in all: they are not one person</source>
   <translation>Gesicht {0} und Gesicht {1} sind ab {2} s zugleich zu sehen, insgesamt {3} s: sie sind nicht eine Person</translation>
  </message>
  <message>
   <source>A session has at most {0} markers</source>
   <translation>Eine Sitzung hat höchstens {0} Marken</translation>
  </message>
  <message>
   <source>Import a part of them</source>
   <translation>Importiere nur einen Teil</translation>
  </message>
  <message>
   <source>Delete it</source>
   <translation>Lösche sie</translation>
  </message>
  <message>
   <source>The faces are not those that were named before: {0} must be named again</source>
   <translation>Die Gesichter sind nicht die, die vorher benannt wurden: {0} muss neu benannt werden</translation>
  </message>
  <message>
   <source>Choose the folder of a recording</source>
   <translation>Wählen Sie den Ordner einer Aufnahme</translation>
  </message>
  <message>
   <source>Forget some of them</source>
   <translation>Vergessen Sie einige davon</translation>
  </message>
  <message>
   <source>Tick “keep embeddings” and analyse the video again</source>
   <translation>Kreuzen Sie „Einbettungen behalten“ an und werten Sie das Video erneut aus</translation>
  </message>
  <message>
   <source>It was left to it</source>
   <translation>Das wurde ihm überlassen</translation>
  </message>
  <message>
   <source>There are no videos or pictures in {0}</source>
   <translation>In {0} sind keine Videos oder Bilder</translation>
  </message>
  <message>
   <source>Analyse it again from the start</source>
   <translation>Werten Sie sie erneut aus, um von vorn zu beginnen</translation>
  </message>
  <message>
   <source>Check the times</source>
   <translation>Prüfen Sie die Zeiten</translation>
  </message>
  <message>
   <source>Analyse it again when it is whole</source>
   <translation>Analysieren Sie sie noch einmal, wenn sie vollständig ist</translation>
  </message>
  <message>
   <source>Leave out less of the picture</source>
   <translation>Lassen Sie weniger vom Bild aus</translation>
  </message>
  <message>
   <source>They are kept; take them away under Markers</source>
   <translation>Sie bleiben erhalten; unter Marken lassen sie sich entfernen</translation>
  </message>
  <message>
   <source>Give regions inside the picture</source>
   <translation>Geben Sie Bereiche innerhalb des Bildes an</translation>
  </message>
  <message>
   <source>If its pictures lie on their side or upside down, turn them and analyse again</source>
   <translation>Wenn seine Bilder auf der Seite liegen oder auf dem Kopf stehen, drehen Sie sie und werten Sie erneut aus</translation>
  </message>
  <message>
   <source>Track {0} was read</source>
   <translation>Spur {0} wurde gelesen</translation>
  </message>
  <message>
   <source>Track {0} (the one with the most faces) was read</source>
   <translation>Spur {0} (die mit den meisten Gesichtern) wurde gelesen</translation>
  </message>
  <message>
   <source>The command line can leave them as they are</source>
   <translation>Auf der Kommandozeile lässt sich das abstellen</translation>
  </message>
  <message>
   <source>Choose a later end</source>
   <translation>Wählen Sie ein späteres Ende</translation>
  </message>
  <message>
   <source>Use 90, 180 or 270</source>
   <translation>Nehmen Sie 90, 180 oder 270</translation>
  </message>
  <message>
   <source>Choose the folder of the recordings</source>
   <translation>Wählen Sie den Ordner der Aufnahmen</translation>
  </message>
  <message>
   <source>Choose another face or time</source>
   <translation>Wähle ein anderes Gesicht oder eine andere Zeit</translation>
  </message>
  <message>
   <source>Name a part only: “Somebody else from here on”</source>
   <translation>Benenne nur einen Teil: „Ab hier jemand anderes“</translation>
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
   <source>The camera "{0}" sends no new frames</source>
   <translation>Die Kamera „{0}“ liefert keine neuen Bilder</translation>
  </message>
  <message>
   <source>Check the cable or reconnect it</source>
   <translation>Prüfen Sie das Kabel oder stecken Sie sie neu ein</translation>
  </message>
  <message>
   <source>{0} sends no new frames</source>
   <translation>{0} liefert keine neuen Bilder</translation>
  </message>
  <message>
   <source>Close the other program, or choose another camera</source>
   <translation>Schließen Sie das andere Programm oder wählen Sie eine andere Kamera</translation>
  </message>
  <message>
   <source>The camera "{0}" is open but sends no frames</source>
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
   <source>{0} cannot be read: no permission</source>
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
   <source>The source has not responded for {0} s</source>
   <translation>Die Quelle antwortet seit {0} s nicht</translation>
  </message>
  <message>
   <source>It may be in use elsewhere</source>
   <translation>Vielleicht wird sie anderswo benutzt</translation>
  </message>
  <message>
   <source>The source stopped unexpectedly ({0})</source>
   <translation>Die Quelle ist unerwartet stehen geblieben ({0})</translation>
  </message>
  <message>
   <source>There is no file {0}</source>
   <translation>Es gibt keine Datei {0}</translation>
  </message>
  <message>
   <source>{0} is a link to a file that is not there</source>
   <translation>{0} ist eine Verknüpfung mit einer Datei, die es nicht gibt</translation>
  </message>
  <message>
   <source>Restore the file or recreate the link</source>
   <translation>Holen Sie sie zurück oder legen Sie die Verknüpfung neu an</translation>
  </message>
  <message>
   <source>There is no camera {0} ({1} does not exist)</source>
   <translation>Es gibt keine Kamera {0} ({1} ist nicht da)</translation>
  </message>
  <message>
   <source>The camera "{0}" cannot be used ({1}: no permission)</source>
   <translation>Die Kamera „{0}“ darf nicht benutzt werden ({1}: keine Berechtigung)</translation>
  </message>
  <message>
   <source>Add your user to the group video and log in again</source>
   <translation>Nehmen Sie Ihr Benutzerkonto in die Gruppe video auf und melden Sie sich neu an</translation>
  </message>
  <message>
   <source>The camera "{0}" could not be opened</source>
   <translation>Die Kamera „{0}“ konnte nicht geöffnet werden</translation>
  </message>
  <message>
   <source>The camera "{0}" could not be opened: it is in use by another program{1}</source>
   <translation>Die Kamera „{0}“ konnte nicht geöffnet werden: Ein anderes Programm benutzt sie{1}</translation>
  </message>
  <message>
   <source>The camera "{0}" has started again with another size</source>
   <translation>Die Kamera „{0}“ ist mit einer anderen Bildgröße neu gestartet</translation>
  </message>
  <message>
   <source>More than one camera matches "{0}": {1}</source>
   <translation>Mehrere Kameras heißen so wie „{0}“: {1}</translation>
  </message>
  <message>
   <source>Cameras on this machine: {0}</source>
   <translation>Kameras an diesem Rechner: {0}</translation>
  </message>
  <message>
   <source>Check the name</source>
   <translation>Prüfen Sie den Namen</translation>
  </message>
  <message>
   <source>There is no picture in the folder {0}</source>
   <translation>Im Ordner {0} ist kein Bild</translation>
  </message>
  <message>
   <source>Choose pictures that can be read: PNG, JPEG, TIFF, BMP, WebP, AVIF, HEIC</source>
   <translation>Wählen Sie Bilder, die gelesen werden können: PNG, JPEG, TIFF, BMP, WebP, AVIF, HEIC</translation>
  </message>
  <message>
   <source>None of the pictures in {0} can be read</source>
   <translation>Keines der Bilder in {0} kann gelesen werden</translation>
  </message>
  <message>
   <source>{0} cannot be read as a picture</source>
   <translation>{0} kann nicht als Bild gelesen werden</translation>
  </message>
  <message>
   <source>Choose another picture</source>
   <translation>Wählen Sie ein anderes Bild</translation>
  </message>
  <message>
   <source>{0} is a HEIC picture; pi-heif, which reads these, is not installed</source>
   <translation>{0} ist ein HEIC-Bild; pi-heif, das solche liest, ist nicht installiert</translation>
  </message>
  <message>
   <source>Save the picture as JPEG</source>
   <translation>Speichern Sie das Bild als JPEG</translation>
  </message>
  <message>
   <source>{0} has no picture track {1}</source>
   <translation>{0} hat keine Bildspur {1}</translation>
  </message>
  <message>
   <source>Its picture tracks are: {0}</source>
   <translation>Ihre Bildspuren sind: {0}</translation>
  </message>
  <message>
   <source>A chapter of {0} cannot be used: {1}</source>
   <translation>Ein Kapitel von {0} kann nicht verwendet werden: {1}</translation>
  </message>
  <message>
   <source>Choose a video file (MP4, MOV, MKV, WebM, AVI)</source>
   <translation>Wählen Sie eine Videodatei (MP4, MOV, MKV, WebM, AVI)</translation>
  </message>
  <message>
   <source>{0} has only sound, no pictures</source>
   <translation>{0} hat nur Ton und keine Bilder</translation>
  </message>
  <message>
   <source>{0} has no pictures: it is not a video, or was cut off</source>
   <translation>{0} hat keine Bilder: Es ist kein Video oder wurde abgeschnitten</translation>
  </message>
  <message>
   <source>{0} has pictures of {1} x {2} pixels, which are too large</source>
   <translation>{0} hat Bilder von {1} x {2} Pixeln, das ist zu groß</translation>
  </message>
  <message>
   <source>Make a smaller copy of it</source>
   <translation>Machen Sie eine kleinere Kopie davon</translation>
  </message>
  <message>
   <source>{0} has {1} pictures of {2} x {3} pixels, which are too many</source>
   <translation>{0} hat {1} Bilder von {2} x {3} Pixeln, das sind zu viele</translation>
  </message>
  <message>
   <source>Save it as a video</source>
   <translation>Als Video speichern</translation>
  </message>
  <message>
   <source>{0} is a pipe or device, not a file</source>
   <translation>{0} ist eine Pipe oder ein Gerät und keine Datei</translation>
  </message>
  <message>
   <source>{0} is not a file</source>
   <translation>{0} ist keine Datei</translation>
  </message>
  <message>
   <source>Save it as a file first</source>
   <translation>Speichern Sie es zuerst als Datei</translation>
  </message>
  <message>
   <source>The video stopped unexpectedly ({0})</source>
   <translation>Das Video ist unerwartet stehen geblieben ({0})</translation>
  </message>
  <message>
   <source>LSL keeps its reach until the program ends</source>
   <translation>LSL behält seine Reichweite bis zum Ende des Programms</translation>
  </message>
  <message>
   <source>Start EmoScope again to change it</source>
   <translation>Starten Sie EmoScope neu, um sie zu ändern</translation>
  </message>
  <message>
   <source>LSL was loaded with another program's configuration</source>
   <translation>LSL wurde mit der Konfiguration eines anderen Programms geladen</translation>
  </message>
  <message>
   <source>Start EmoScope again</source>
   <translation>Starten Sie EmoScope neu</translation>
  </message>
  <message>
   <source>LSL is not installed</source>
   <translation>LSL ist nicht installiert</translation>
  </message>
  <message>
   <source>LSL's library does not load ({0})</source>
   <translation>Die Bibliothek von LSL lässt sich nicht laden ({0})</translation>
  </message>
  <message>
   <source>There is no stream {0}</source>
   <translation>Es gibt keinen Strom {0}</translation>
  </message>
  <message>
   <source>No stream was named</source>
   <translation>Es wurde kein Strom genannt</translation>
  </message>
  <message>
   <source>Other computers could read these faces' scores at {0}</source>
   <translation>Andere Rechner könnten die Werte dieser Gesichter unter {0} lesen</translation>
  </message>
  <message>
   <source>{0} is another computer, which would get these faces' scores</source>
   <translation>{0} ist ein anderer Rechner, der die Werte dieser Gesichter bekäme</translation>
  </message>
  <message>
   <source>"{0}" is not an address</source>
   <translation>„{0}“ ist keine Adresse</translation>
  </message>
  <message>
   <source>Write it like 127.0.0.1:9000</source>
   <translation>Schreiben Sie sie wie 127.0.0.1:9000</translation>
  </message>
  <message>
   <source>The socket is closed</source>
   <translation>Die Verbindung ist geschlossen</translation>
  </message>
  <message>
   <source>It is opened again</source>
   <translation>Sie wird neu geöffnet</translation>
  </message>
  <message>
   <source>{0} port {1} cannot be reached ({2})</source>
   <translation>{0} Port {1} ist nicht erreichbar ({2})</translation>
  </message>
  <message>
   <source>Check the address</source>
   <translation>Prüfen Sie die Adresse</translation>
  </message>
  <message>
   <source>Sending to {0} failed ({1})</source>
   <translation>Das Senden an {0} ist fehlgeschlagen ({1})</translation>
  </message>
  <message>
   <source>It is tried again</source>
   <translation>Es wird erneut versucht</translation>
  </message>
  <message>
   <source>Nobody listens at {0} port {1}</source>
   <translation>Unter {0} Port {1} hört niemand zu</translation>
  </message>
  <message>
   <source>The network is saturated; scores were left out</source>
   <translation>Das Netz nimmt nichts mehr an; Werte wurden ausgelassen</translation>
  </message>
  <message>
   <source>The stream cannot keep up; scores were left out</source>
   <translation>Der Strom kommt nicht mit; Werte wurden ausgelassen</translation>
  </message>
  <message>
   <source>A receiver reads too slowly; it gets fewer scores</source>
   <translation>Ein Empfänger liest zu langsam; er bekommt weniger Werte</translation>
  </message>
  <message>
   <source>It stopped unexpectedly ({0})</source>
   <translation>Er ist unerwartet stehen geblieben ({0})</translation>
  </message>
  <message>
   <source>The trigger {0} has thresholds {1} and {2}</source>
   <translation>Der Auslöser {0} hat die Schwellen {1} und {2}</translation>
  </message>
  <message>
   <source>Use 0 &lt; on &lt;= 1 and off &lt;= on</source>
   <translation>Nehmen Sie 0 &lt; an &lt;= 1 und aus &lt;= an</translation>
  </message>
  <message>
   <source>The trigger {0} has no usable hold time</source>
   <translation>Der Auslöser {0} hat keine brauchbare Haltezeit</translation>
  </message>
  <message>
   <source>Use 0 s or more</source>
   <translation>Nehmen Sie 0 s oder mehr</translation>
  </message>
  <message>
   <source>"{0}" is not a trigger</source>
   <translation>„{0}“ ist kein Auslöser</translation>
  </message>
  <message>
   <source>Write it like "smile: happiness &gt; 0.8 for 1 s"</source>
   <translation>Schreiben Sie ihn wie "smile: happiness &gt; 0.8 for 1 s"</translation>
  </message>
  <message>
   <source>Two triggers are called {0}</source>
   <translation>Zwei Auslöser heißen {0}</translation>
  </message>
  <message>
   <source>Give each a name of its own, like "broad smile: happiness &gt; 0.9"</source>
   <translation>Geben Sie jedem einen eigenen Namen, etwa „broad smile: happiness &gt; 0.9“</translation>
  </message>
  <message>
   <source>{0} can be reached from other computers and there is no token</source>
   <translation>{0} ist von anderen Rechnern erreichbar, und es gibt kein Kennwort</translation>
  </message>
  <message>
   <source>Set a token, or use 127.0.0.1</source>
   <translation>Setzen Sie ein Kennwort oder nehmen Sie 127.0.0.1</translation>
  </message>
  <message>
   <source>"{0}" is not an IP address</source>
   <translation>„{0}“ ist keine IP-Adresse</translation>
  </message>
  <message>
   <source>Use 127.0.0.1 for this computer alone</source>
   <translation>Nehmen Sie 127.0.0.1 für diesen Rechner allein</translation>
  </message>
  <message>
   <source>Port {0} of {1} cannot be used ({2})</source>
   <translation>Port {0} von {1} kann nicht benutzt werden ({2})</translation>
  </message>
  <message>
   <source>Choose another port, or end the program that uses it</source>
   <translation>Wählen Sie einen anderen Port oder beenden Sie das Programm, das ihn benutzt</translation>
  </message>
  <message>
   <source>Port {0} did not open</source>
   <translation>Port {0} hat sich nicht geöffnet</translation>
  </message>
  <message>
   <source>The server has ended</source>
   <translation>Der Server wurde beendet</translation>
  </message>
  <message>
   <source>It is started again</source>
   <translation>Er wird neu gestartet</translation>
  </message>
  <message>
   <source>Use 127.0.0.1: the window sends to this computer only</source>
   <translation>Nehmen Sie 127.0.0.1: Das Fenster sendet nur an diesen Rechner</translation>
  </message>
  <message>
   <source>There is a study in {0} already</source>
   <translation>In {0} ist schon eine Studie</translation>
  </message>
  <message>
   <source>{0} cannot be the file of a study</source>
   <translation>{0} kann nicht die Datei einer Studie sein</translation>
  </message>
  <message>
   <source>{0} does not begin with study: {1}</source>
   <translation>{0} beginnt nicht mit study: {1}</translation>
  </message>
  <message>
   <source>Correct the file in a text editor</source>
   <translation>Berichtigen Sie die Datei in einem Texteditor</translation>
  </message>
  <message>
   <source>{0} is not valid: {1}</source>
   <translation>{0} ist nicht gültig: {1}</translation>
  </message>
  <message>
   <source>That does not fit the study: {0}</source>
   <translation>Das passt nicht zur Studie: {0}</translation>
  </message>
  <message>
   <source>That does not fit the study: two sessions are called "{0}"</source>
   <translation>Das passt nicht zur Studie: Zwei Sitzungen heißen „{0}“</translation>
  </message>
  <message>
   <source>That does not fit the study: two participants are called "{0}"</source>
   <translation>Das passt nicht zur Studie: Zwei Teilnehmende heißen „{0}“</translation>
  </message>
  <message>
   <source>That does not fit the study: two conditions are called "{0}"</source>
   <translation>Das passt nicht zur Studie: Zwei Bedingungen heißen „{0}“</translation>
  </message>
  <message>
   <source>That does not fit the study: two groups are called "{0}"</source>
   <translation>Das passt nicht zur Studie: Zwei Gruppen heißen „{0}“</translation>
  </message>
  <message>
   <source>This session is no longer in the study</source>
   <translation>Diese Sitzung ist nicht mehr in der Studie</translation>
  </message>
  <message>
   <source>Look at the study again</source>
   <translation>Sehen Sie die Studie noch einmal an</translation>
  </message>
  <message>
   <source>A group belongs to a participant</source>
   <translation>Eine Gruppe gehört zu einer teilnehmenden Person</translation>
  </message>
  <message>
   <source>Assign the session to a participant first</source>
   <translation>Sagen Sie zuerst, wessen Sitzung es ist</translation>
  </message>
  <message>
   <source>There is no {0} "{1}" in this study</source>
   <translation>Es gibt in dieser Studie kein „{1}“ ({0})</translation>
  </message>
  <message>
   <source>Its {0}: {1}</source>
   <translation>Vorhanden ({0}): {1}</translation>
  </message>
  <message>
   <source>There is nothing to {0} in this {1}</source>
   <translation>Hier ist nichts zu tun ({0}, {1})</translation>
  </message>
  <message>
   <source>There is nothing to undo in this study</source>
   <translation>In dieser Studie ist nichts rückgängig zu machen</translation>
  </message>
  <message>
   <source>There is nothing to redo in this study</source>
   <translation>In dieser Studie ist nichts zu wiederholen</translation>
  </message>
  <message>
   <source>{0} was changed by another program since the last edit</source>
   <translation>{0} wurde seit der letzten Änderung von einem anderen Programm geändert</translation>
  </message>
  <message>
   <source>Revert it there: earlier edits cannot be undone</source>
   <translation>Ändern Sie es dort zurück: Was davor war, lässt sich nicht zurücknehmen</translation>
  </message>
  <message>
   <source>its name does not fit: {0}</source>
   <translation>der Name passt nicht: {0}</translation>
  </message>
  <message>
   <source>its participant does not fit: {0}</source>
   <translation>die Person passt nicht: {0}</translation>
  </message>
  <message>
   <source>its condition does not fit: {0}</source>
   <translation>die Bedingung passt nicht: {0}</translation>
  </message>
  <message>
   <source>its path does not fit: {0}</source>
   <translation>der Pfad passt nicht: {0}</translation>
  </message>
  <message>
   <source>it has a character that cannot be there, such as a line break</source>
   <translation>darin ist ein Zeichen, das dort nicht stehen kann, etwa ein Zeilenumbruch</translation>
  </message>
  <message>
   <source>it is longer than {0} characters</source>
   <translation>länger als {0} Zeichen</translation>
  </message>
  <message>
   <source>it is empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <source>There is no video, picture or result in {0}</source>
   <translation>In {0} ist kein Video, Bild oder Ergebnis</translation>
  </message>
  <message>
   <source>{0} is neither a video nor a picture, and no table of sessions</source>
   <translation>{0} ist weder Video noch Bild noch eine Tabelle von Sitzungen</translation>
  </message>
  <message>
   <source>{0} is too large for a table of sessions</source>
   <translation>{0} ist zu groß für eine Tabelle von Sitzungen</translation>
  </message>
  <message>
   <source>{0} has no column film</source>
   <translation>{0} hat keine Spalte film</translation>
  </message>
  <message>
   <source>{0} has too many lines</source>
   <translation>{0} hat zu viele Zeilen</translation>
  </message>
  <message>
   <source>{0} has no sessions</source>
   <translation>{0} hat keine Sitzungen</translation>
  </message>
  <message>
   <source>{0}, line {1}: there is no film</source>
   <translation>{0}, Zeile {1}: Es fehlt der Film</translation>
  </message>
  <message>
   <source>{0}, line {1}: there is no file {2}</source>
   <translation>{0}, Zeile {1}: Es gibt keine Datei {2}</translation>
  </message>
  <message>
   <source>{0}, line {1}: there are no results in {2}</source>
   <translation>{0}, Zeile {1}: In {2} sind keine Ergebnisse</translation>
  </message>
  <message>
   <source>Give a table with the columns film, participant and condition</source>
   <translation>Nehmen Sie eine Tabelle mit den Spalten film, participant und condition</translation>
  </message>
  <message>
   <source>Give film paths relative to the table</source>
   <translation>Schreiben Sie Filme so, wie sie neben der Tabelle liegen</translation>
  </message>
  <message>
   <source>{0} in the study is an address</source>
   <translation>{0} in der Studie ist eine Adresse</translation>
  </message>
  <message>
   <source>Put the file into a folder, and name that</source>
   <translation>Legen Sie die Datei in einen Ordner, und nennen Sie diesen</translation>
  </message>
  <message>
   <source>{0} in the study is on another computer, and opening it would connect to it</source>
   <translation>{0} in der Studie ist auf einem anderen Computer, und das Öffnen würde sich mit ihm verbinden</translation>
  </message>
  <message>
   <source>Copy the file here, or put the study beside it</source>
   <translation>Kopieren Sie die Datei hierher, oder legen Sie die Studie daneben</translation>
  </message>
  <message>
   <source>The film {0} is not there; its results are whole</source>
   <translation>Der Film {0} ist nicht da; seine Ergebnisse sind vollständig</translation>
  </message>
  <message>
   <source>No session of this study has a film to analyse</source>
   <translation>Keine Sitzung dieser Studie hat einen Film zum Auswerten</translation>
  </message>
  <message>
   <source>There is no format {0}</source>
   <translation>Es gibt kein Format {0}</translation>
  </message>
  <message>
   <source>No format was named</source>
   <translation>Es wurde kein Format genannt</translation>
  </message>
  <message>
   <source>There are: {0}, or all</source>
   <translation>Es gibt: {0}, oder all</translation>
  </message>
  <message>
   <source>No session of this study has results</source>
   <translation>Keine Sitzung dieser Studie hat Ergebnisse</translation>
  </message>
  <message>
   <source>The figures were stopped before they were done</source>
   <translation>Die Zahlen wurden abgebrochen, bevor sie fertig waren</translation>
  </message>
  <message>
   <source>Comparisons of conditions need SciPy, which is not installed</source>
   <translation>Vergleiche von Bedingungen brauchen SciPy, das nicht installiert ist</translation>
  </message>
  <message>
   <source>No two conditions have two participants in common, and no two groups have two each</source>
   <translation>Keine zwei Bedingungen haben zwei Teilnehmende gemeinsam, und keine zwei Gruppen haben je zwei</translation>
  </message>
  <message>
   <source>Comparisons: no two conditions have two participants in common, and no two groups have two each</source>
   <translation>Vergleiche: Keine zwei Bedingungen haben zwei Teilnehmende gemeinsam, und keine zwei Gruppen haben je zwei</translation>
  </message>
  <message>
   <source>No session has a marker "{0}" with a face at it</source>
   <translation>Keine Sitzung hat eine Marke „{0}“, bei der ein Gesicht zu sehen ist</translation>
  </message>
  <message>
   <source>No session has a marker with a face at it</source>
   <translation>Keine Sitzung hat eine Marke, bei der ein Gesicht zu sehen ist</translation>
  </message>
  <message>
   <source>Add markers to the recordings first</source>
   <translation>Setzen Sie zuerst Marken in den Aufnahmen</translation>
  </message>
  <message>
   <source>No session has labels with a place on the circumplex</source>
   <translation>Keine Sitzung hat Merkmale mit einem Platz im Circumplex</translation>
  </message>
  <message>
   <source>Use labels that are single words for feelings, such as basic7</source>
   <translation>Nehmen Sie Merkmale, die einzelne Wörter für Gefühle sind, etwa basic7</translation>
  </message>
  <message>
   <source>No session of this study has a face with a score</source>
   <translation>Keine Sitzung dieser Studie hat ein Gesicht mit einem Wert</translation>
  </message>
  <message>
   <source>No session has the label "{0}"</source>
   <translation>Keine Sitzung hat das Merkmal „{0}“</translation>
  </message>
  <message>
   <source>There is no curve to draw: scores cover less than half of the time around the markers, or of the baseline</source>
   <translation>Es gibt keine Kurve zu zeichnen: Werte decken weniger als die Hälfte der Zeit um die Marker oder der Grundlinie ab</translation>
  </message>
  <message>
   <source>Ask for a time that the recordings cover, or for another baseline</source>
   <translation>Eine Zeit wählen, die die Aufnahmen abdecken, oder eine andere Grundlinie</translation>
  </message>
  <message>
   <source>{0} faces do not fit into one picture</source>
   <translation>{0} Gesichter passen nicht in ein Bild</translation>
  </message>
  <message>
   <source>Name up to {0} of the sessions</source>
   <translation>Wählen Sie höchstens {0} der Sitzungen</translation>
  </message>
  <message>
   <source>No session of this study has two faces with such a label</source>
   <translation>Keine Sitzung dieser Studie hat zwei Gesichter mit einem solchen Merkmal</translation>
  </message>
  <message>
   <source>Synchrony is of two faces of one recording</source>
   <translation>Synchronie betrifft zwei Gesichter einer Aufnahme</translation>
  </message>
  <message>
   <source>Synchrony was stopped before it was done</source>
   <translation>Die Synchronie wurde abgebrochen, bevor sie fertig war</translation>
  </message>
  <message>
   <source>{0} segments are too many</source>
   <translation>{0} Abschnitte sind zu viele</translation>
  </message>
  <message>
   <source>{0} to {1} s is not a time range around a marker</source>
   <translation>{0} bis {1} s ist keine Zeit um eine Marke</translation>
  </message>
  <message>
   <source>Give a begin before its end, such as 0 and 5</source>
   <translation>Geben Sie einen Beginn vor dem Ende an, etwa 0 und 5</translation>
  </message>
  <message>
   <source>{0} s is not a step for this range</source>
   <translation>{0} s ist kein Schritt für diese Zeit</translation>
  </message>
  <message>
   <source>Use a shorter one</source>
   <translation>Nehmen Sie einen kürzeren</translation>
  </message>
  <message>
   <source>These are too many steps</source>
   <translation>Das sind zu viele Schritte</translation>
  </message>
  <message>
   <source>Use a wider step or a shorter time</source>
   <translation>Nehmen Sie einen größeren Schritt oder eine kürzere Zeit</translation>
  </message>
  <message>
   <source>{0} s at {1} Hz is not a segment</source>
   <translation>{0} s bei {1} Hz ist kein Abschnitt</translation>
  </message>
  <message>
   <source>Use a longer window: at least 8 steps</source>
   <translation>Nehmen Sie einen längeren: mindestens 8 Schritte</translation>
  </message>
  <message>
   <source>A lag of {0} s does not fit a window of {1} s</source>
   <translation>Ein Versatz von {0} s passt nicht zu einem Abschnitt von {1} s</translation>
  </message>
  <message>
   <source>Use at most half of it</source>
   <translation>Nehmen Sie höchstens die Hälfte davon</translation>
  </message>
  <message>
   <source>{0} surrogates are too few or too many</source>
   <translation>{0} gemischte Reihenfolgen sind zu wenige oder zu viele</translation>
  </message>
  <message>
   <source>Use 1000</source>
   <translation>Nehmen Sie 1000</translation>
  </message>
  <message>
   <source>There is no study in {0}, or it is gone</source>
   <translation>In {0} ist keine Studie, oder sie ist weg</translation>
  </message>
  <message>
   <source>Make one, or choose another folder</source>
   <translation>Legen Sie eine an, oder wählen Sie einen anderen Ordner</translation>
  </message>
  <message>
   <source>Open it, or choose another folder</source>
   <translation>Öffnen Sie sie, oder wählen Sie einen anderen Ordner</translation>
  </message>
  <message>
   <source>Choose another name</source>
   <translation>Wählen Sie einen anderen Namen</translation>
  </message>
  <message>
   <source>Choose videos, or a folder of results</source>
   <translation>Wählen Sie Videos oder einen Ordner mit Ergebnissen</translation>
  </message>
  <message>
   <source>Choose videos, folders, results, or a CSV file with a column film</source>
   <translation>Wählen Sie Videos, Ordner, Ergebnisse oder eine CSV-Datei mit einer Spalte film</translation>
  </message>
  <message>
   <source>Name a folder with results of an analysis</source>
   <translation>Nennen Sie einen Ordner mit Ergebnissen einer Auswertung</translation>
  </message>
  <message>
   <source>If it was moved, say so under Studies, Files were moved</source>
   <translation>Wurde er verschoben, sagen Sie es unter Studien, Dateien wurden verschoben</translation>
  </message>
  <message>
   <source>Add videos to the study</source>
   <translation>Fügen Sie der Studie Videos hinzu</translation>
  </message>
  <message>
   <source>Analyse the study first</source>
   <translation>Werten Sie die Studie zuerst aus</translation>
  </message>
  <message>
   <source>Install SciPy, or use the other tables</source>
   <translation>Installieren Sie SciPy, oder nehmen Sie die anderen Tabellen</translation>
  </message>
  <message>
   <source>Use longer segments</source>
   <translation>Nehmen Sie längere Abschnitte</translation>
  </message>
  <message>
   <source>This recording has no embeddings, so nothing can be taught from it</source>
   <translation>Diese Aufnahme hat keine Embeddings, darum kann nichts daraus gelernt werden</translation>
  </message>
  <message>
   <source>It cannot be read as a picture</source>
   <translation>Es kann nicht als Bild gelesen werden</translation>
  </message>
  <message>
   <source>No face could be scored in it</source>
   <translation>Darin konnte kein Gesicht bewertet werden</translation>
  </message>
  <message>
   <source>The film ends at {0} s, before the part from {1} s</source>
   <translation>Der Film endet bei {0} s, vor dem Teil ab {1} s</translation>
  </message>
  <message>
   <source>No face was found in it</source>
   <translation>Darin wurde kein Gesicht gefunden</translation>
  </message>
  <message>
   <source>There is no such file</source>
   <translation>Eine solche Datei gibt es nicht</translation>
  </message>
  <message>
   <source>Its header is path,label[,start_s,end_s,group]</source>
   <translation>Die Kopfzeile ist path,label[,start_s,end_s,group]</translation>
  </message>
  <message>
   <source>No label is called {0}</source>
   <translation>Kein Merkmal heißt {0}</translation>
  </message>
  <message>
   <source>Put them into a folder for each label: {0}</source>
   <translation>Legen Sie sie in einen Ordner je Merkmal: {0}</translation>
  </message>
  <message>
   <source>The label set has {0}</source>
   <translation>Der Merkmalsatz hat {0}</translation>
  </message>
  <message>
   <source>{0} cannot be read as a CSV table ({1})</source>
   <translation>{0} kann nicht als CSV-Tabelle gelesen werden ({1})</translation>
  </message>
  <message>
   <source>{0} has no column {1}</source>
   <translation>{0} hat keine Spalte {1}</translation>
  </message>
  <message>
   <source>{0} holds no pictures or videos of labels</source>
   <translation>{0} enthält keine Bilder oder Videos von Merkmalen</translation>
  </message>
  <message>
   <source>{0} lists {1} files</source>
   <translation>{0} nennt {1} Dateien</translation>
  </message>
  <message>
   <source>{0}, line {1}: "{2}" is not a time in seconds</source>
   <translation>{0}, Zeile {1}: „{2}“ ist keine Zeit in Sekunden</translation>
  </message>
  <message>
   <source>{0}, line {1}: end_s is not after start_s</source>
   <translation>{0}, Zeile {1}: end_s liegt nicht nach start_s</translation>
  </message>
  <message>
   <source>{0}, line {1}: path or label is empty</source>
   <translation>{0}, Zeile {1}: path oder label ist leer</translation>
  </message>
  <message>
   <source>None of the {0} files could be used as an example</source>
   <translation>Keine der {0} Dateien war als Beispiel brauchbar</translation>
  </message>
  <message>
   <source>What was taught with an earlier version belongs to another model</source>
   <translation>Was mit einer früheren Version gelernt wurde, gehört zu einem anderen Modell</translation>
  </message>
  <message>
   <source>Choose that model to take it over, or teach again</source>
   <translation>Jenes Modell wählen, um es zu übernehmen, oder neu lernen lassen</translation>
  </message>
  <message>
   <source>An example is of another model's space</source>
   <translation>Ein Beispiel gehört zum Raum eines anderen Modells</translation>
  </message>
  <message>
   <source>Teach it again</source>
   <translation>Lehren Sie es neu</translation>
  </message>
  <message>
   <source>That would be {0} examples</source>
   <translation>Das wären {0} Beispiele</translation>
  </message>
  <message>
   <source>It may have up to 100 MB</source>
   <translation>Bis zu 100 MB sind erlaubt</translation>
  </message>
  <message>
   <source>The examples of {0} are not here</source>
   <translation>Die Beispiele von {0} sind nicht hier</translation>
  </message>
  <message>
   <source>Open the taught set's own file</source>
   <translation>Öffnen Sie die eigene Datei des gelehrten Satzes</translation>
  </message>
  <message>
   <source>{0}: what it says of the examples' pack is damaged</source>
   <translation>{0}: Die Angabe zum Paket der Beispiele ist beschädigt</translation>
  </message>
  <message>
   <source>Teach the set again, or take the file from a backup</source>
   <translation>Lehren Sie den Satz neu oder nehmen Sie die Datei aus einer Sicherung</translation>
  </message>
  <message>
   <source>{0} does not say which pack its examples are of</source>
   <translation>{0} sagt nicht, von welchem Paket die Beispiele sind</translation>
  </message>
  <message>
   <source>{0} has {1} examples</source>
   <translation>{0} hat {1} Beispiele</translation>
  </message>
  <message>
   <source>{0} has no examples</source>
   <translation>{0} hat keine Beispiele</translation>
  </message>
  <message>
   <source>{0} has no list of examples</source>
   <translation>{0} hat keine Liste von Beispielen</translation>
  </message>
  <message>
   <source>{0} does not have the size of the pack it names</source>
   <translation>{0} hat nicht die Größe des genannten Pakets</translation>
  </message>
  <message>
   <source>{0} is damaged</source>
   <translation>{0} ist beschädigt</translation>
  </message>
  <message>
   <source>{0} is not an embedding</source>
   <translation>{0} ist keine Einbettung</translation>
  </message>
  <message>
   <source>{0}: the picture is too large</source>
   <translation>{0}: Das Bild ist zu groß</translation>
  </message>
  <message>
   <source>The examples of {0} were taught with the pack {1} {2}, and {3} {4} encodes faces differently</source>
   <translation>Die Beispiele von {0} wurden mit dem Paket {1} {2} gelehrt, und {3} {4} sieht Gesichter anders</translation>
  </message>
  <message>
   <source>The scores of {0} were made with {1} examples, which are not kept beside them</source>
   <translation>Die Werte von {0} wurden mit {1} Beispielen gemacht, die nicht daneben liegen</translation>
  </message>
  <message>
   <source>Choose the taught set's own file</source>
   <translation>Wählen Sie die eigene Datei des gelehrten Satzes</translation>
  </message>
  <message>
   <source>No example could be taught again</source>
   <translation>Kein einziges Beispiel konnte neu gelernt werden</translation>
  </message>
  <message>
   <source>Neither its file nor a picture of it is available</source>
   <translation>Weder seine Datei noch ein Bild davon ist da</translation>
  </message>
  <message>
   <source>The comparison was stopped</source>
   <translation>Der Vergleich wurde abgebrochen</translation>
  </message>
  <message>
   <source>Every file is an example of a taught set, or shows what a label is not</source>
   <translation>Jede Datei ist ein Beispiel eines gelernten Merkmalsatzes oder zeigt, was ein Merkmal nicht ist</translation>
  </message>
  <message>
   <source>Compare on other files</source>
   <translation>Auf anderen Dateien vergleichen</translation>
  </message>
  <message>
   <source>No label set could be scored</source>
   <translation>Mit keinem Merkmalsatz ließ sich bewerten</translation>
  </message>
  <message>
   <source>No file could be scored</source>
   <translation>Keine Datei konnte bewertet werden</translation>
  </message>
  <message>
   <source>All examples are of one person: how it does on others is not known</source>
   <translation>Alle Beispiele sind von einer Person: Wie gut es bei anderen geht, ist nicht bekannt</translation>
  </message>
  <message>
   <source>Examples of {0} and {1} are almost the same face: one of them may be wrong</source>
   <translation>Beispiele von {0} und {1} sind fast dasselbe Gesicht: Eines davon ist vielleicht falsch</translation>
  </message>
  <message>
   <source>Few examples: {0}. Below {1} of a label its figure says little</source>
   <translation>Wenige Beispiele: {0}. Unter {1} je Merkmal sagt die Zahl wenig</translation>
  </message>
  <message>
   <source>No persons were named, so the estimate holds for the same people and camera</source>
   <translation>Wer zu sehen ist, wurde nicht gesagt; die Schätzung gilt also für dieselben Personen und dieselbe Kamera</translation>
  </message>
  <message>
   <source>The examples do not do better than the sentences, which stay as they are</source>
   <translation>Die Beispiele sind nicht besser als die Sätze, die daher bleiben</translation>
  </message>
  <message>
   <source>The recall shows no gain; the examples still move the scores, as they are weighed by squared error: {0} by the sentences, {1} with them</source>
   <translation>Die Trefferquote zeigt keinen Gewinn; die Beispiele ändern die Werte trotzdem, denn sie werden nach dem quadratischen Fehler gewichtet: {0} mit den Sätzen, {1} mit ihnen</translation>
  </message>
  <message>
   <source>Teach it again with this pack, or use that one</source>
   <translation>Mit diesem Paket neu lernen lassen, oder jenes verwenden</translation>
  </message>
  <message>
   <source>Something unexpected went wrong. The details are in the log.</source>
   <translation>Etwas Unerwartetes ist schiefgegangen. Die Einzelheiten stehen im Protokoll.</translation>
  </message>
  <message numerus="yes">
   <source>Added to the queue: {count} files</source>
   <translation>
    <numerusform>In die Warteschlange: {count} Datei</numerusform>
    <numerusform>In die Warteschlange: {count} Dateien</numerusform>
   </translation>
  </message>
  <message>
   <source>No label to score. Add one first.</source>
   <translation>Es gibt kein Merkmal zu werten. Fügen Sie zuerst eines hinzu.</translation>
  </message>
  <message>
   <source>{name} was already analysed.</source>
   <translation>{name} war schon ausgewertet.</translation>
  </message>
  <message>
   <source>The folder for recordings is not there: {folder}. Connect its drive, or choose another folder in Settings.</source>
   <translation>Der Ordner für Aufnahmen ist nicht da: {folder}. Schließen Sie sein Laufwerk an oder wählen Sie in den Einstellungen einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Nothing can be written to the folder for recordings: {folder}. Choose another folder in Settings.</source>
   <translation>In den Ordner für Aufnahmen kann nichts geschrieben werden: {folder}. Wählen Sie in den Einstellungen einen anderen Ordner.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keines</translation>
  </message>
  <message>
   <source>demo clip</source>
   <translation>Demo-Clip</translation>
  </message>
  <message>
   <source>file</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>camera</source>
   <translation>Kamera</translation>
  </message>
  <message>
   <source>screen</source>
   <translation>Bildschirm</translation>
  </message>
  <message>
   <source>network</source>
   <translation>Netzwerk</translation>
  </message>
  <message>
   <source>folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>test</source>
   <translation>Testbild</translation>
  </message>
  <message>
   <source>not installed</source>
   <translation>nicht installiert</translation>
  </message>
  <message>
   <source>{frames}, skipped by the model {skipped}</source>
   <translation>{frames}, vom Modell ausgelassen {skipped}</translation>
  </message>
  <message>
   <source>picture {picture:.1f} Hz, scores {scores:.1f} Hz</source>
   <translation>Bild {picture:.1f} Hz, Werte {scores:.1f} Hz</translation>
  </message>
  <message>
   <source>{latency:.1f} ms, score age {age:.0f} ms</source>
   <translation>{latency:.1f} ms, Alter der Werte {age:.0f} ms</translation>
  </message>
  <message>
   <source>errors since the start: {count}</source>
   <translation>Fehler seit dem Start: {count}</translation>
  </message>
  <message>
   <source>{runtime} {precision} on {device}</source>
   <translation>{runtime} {precision} auf {device}</translation>
  </message>
  <message>
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Frames</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>Rates</source>
   <translation>Raten</translation>
  </message>
  <message>
   <source>Latency</source>
   <translation>Verzögerung</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Runtime</source>
   <translation>Laufzeit</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Merkmale</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <source>Stage {name}</source>
   <translation>Stufe {name}</translation>
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
   <source>Delete "{name}"</source>
   <translation>„{name}“ löschen</translation>
  </message>
  <message>
   <source>Move "{name}"</source>
   <translation>„{name}“ verschieben</translation>
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
   <source>Teach "{label}" by example</source>
   <translation>„{label}“ durch Beispiel lehren</translation>
  </message>
  <message>
   <source>Leave examples out</source>
   <translation>Beispiele weglassen</translation>
  </message>
  <message>
   <source>Let examples count</source>
   <translation>Beispiele zählen lassen</translation>
  </message>
  <message>
   <source>Say who is seen</source>
   <translation>Sagen, wer zu sehen ist</translation>
  </message>
  <message>
   <source>Edit the study</source>
   <translation>Studie bearbeiten</translation>
  </message>
  <message>
   <source>Change the order</source>
   <translation>Reihenfolge ändern</translation>
  </message>
  <message>
   <source>Edit {name}</source>
   <translation>{name} bearbeiten</translation>
  </message>
  <message>
   <source>Rename {old} to {new}</source>
   <translation>{old} in {new} umbenennen</translation>
  </message>
  <message>
   <source>Look for files in {folder}</source>
   <translation>Dateien in {folder} suchen</translation>
  </message>
  <message numerus="yes">
   <source>Move {count} sessions</source>
   <translation>
    <numerusform>{count} Sitzung verschieben</numerusform>
    <numerusform>{count} Sitzungen verschieben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Remove {count} sessions</source>
   <translation>
    <numerusform>{count} Sitzung herausnehmen</numerusform>
    <numerusform>{count} Sitzungen herausnehmen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Options of {count} sessions</source>
   <translation>
    <numerusform>Optionen von {count} Sitzung</numerusform>
    <numerusform>Optionen von {count} Sitzungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Add {count} sessions</source>
   <translation>
    <numerusform>{count} Sitzung hinzufügen</numerusform>
    <numerusform>{count} Sitzungen hinzufügen</numerusform>
   </translation>
  </message>
  <message>
   <source>Videos</source>
   <translation>Videos</translation>
  </message>
  <message>
   <source>Using the window</source>
   <translation>Das Fenster benutzen</translation>
  </message>
  <message>
   <source>Columns of the tables</source>
   <translation>Spalten der Tabellen</translation>
  </message>
  <message>
   <source>Reading results in other programs</source>
   <translation>Ergebnisse in anderen Programmen lesen</translation>
  </message>
  <message>
   <source>Streams to other programs</source>
   <translation>Ströme an andere Programme</translation>
  </message>
  <message>
   <source>NVIDIA cards</source>
   <translation>NVIDIA-Karten</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Wörter</translation>
  </message>
  <message>
   <source>The label name</source>
   <translation>Der Name des Merkmals</translation>
  </message>
  <message>
   <source>The label set</source>
   <translation>Der Merkmalsatz</translation>
  </message>
  <message>
   <source>A label called "{name}" already exists</source>
   <translation>Es gibt schon ein Merkmal „{name}“</translation>
  </message>
  <message>
   <source>{name} supports only its built-in classes, so the label set is now: {classes}.</source>
   <translation>{name} kennt nur seine eigenen Klassen; der Merkmalsatz ist jetzt: {classes}.</translation>
  </message>
  <message>
   <source>Head pose</source>
   <translation>Kopfhaltung</translation>
  </message>
  <message>
   <source>Degrees: to the right, up, clockwise. Compare times of one face.</source>
   <translation>Grad: nach rechts, nach oben, im Uhrzeigersinn. Zum Vergleich von Zeiten eines Gesichts.</translation>
  </message>
  <message>
   <source>Eyes and mouth</source>
   <translation>Augen und Mund</translation>
  </message>
  <message>
   <source>Height over width. Compare times of one face; no blinks are counted.</source>
   <translation>Höhe durch Breite. Zum Vergleich von Zeiten eines Gesichts; Lidschläge werden nicht gezählt.</translation>
  </message>
  <message>
   <source>Direction of gaze</source>
   <translation>Blickrichtung</translation>
  </message>
  <message>
   <source>Degrees to the right, seen from the camera. Coarse: a third too little.</source>
   <translation>Grad nach rechts, von der Kamera aus. Grob: ein Drittel zu wenig.</translation>
  </message>
  <message>
   <source>Lids</source>
   <translation>Lider</translation>
  </message>
  <message>
   <source>Height over width of each eye; left and right are those of the picture.</source>
   <translation>Höhe durch Breite jedes Auges; links und rechts sind die des Bildes.</translation>
  </message>
  <message>
   <source>Valence and arousal</source>
   <translation>Valenz und Erregung</translation>
  </message>
  <message>
   <source>Read from the places of the labels' words, not measured from the face.</source>
   <translation>Aus den Orten der Wörter der Merkmale gelesen, nicht am Gesicht gemessen.</translation>
  </message>
  <message>
   <source>turn</source>
   <translation>Drehung</translation>
  </message>
  <message>
   <source>nod</source>
   <translation>Nicken</translation>
  </message>
  <message>
   <source>tilt</source>
   <translation>Neigung</translation>
  </message>
  <message>
   <source>eyes open</source>
   <translation>Augen auf</translation>
  </message>
  <message>
   <source>mouth open</source>
   <translation>Mund auf</translation>
  </message>
  <message>
   <source>gaze to the side</source>
   <translation>Blick zur Seite</translation>
  </message>
  <message>
   <source>left eye</source>
   <translation>linkes Auge</translation>
  </message>
  <message>
   <source>right eye</source>
   <translation>rechtes Auge</translation>
  </message>
  <message>
   <source>valence</source>
   <translation>Valenz</translation>
  </message>
  <message>
   <source>arousal</source>
   <translation>Erregung</translation>
  </message>
  <message>
   <source>{name} is installed: {folder}</source>
   <translation>{name} ist da: {folder}</translation>
  </message>
  <message>
   <source>{file} is now the pack {name}.</source>
   <translation>{file} ist jetzt das Paket {name}.</translation>
  </message>
  <message>
   <source>{name}: {speed}</source>
   <translation>{name}: {speed}</translation>
  </message>
  <message>
   <source>Nothing on this computer runs {name}.</source>
   <translation>Nichts auf diesem Rechner kann {name} ausführen.</translation>
  </message>
  <message>
   <source>{name} is still being processed. Wait until it is done.</source>
   <translation>Eins nach dem anderen: An {name} wird noch gearbeitet.</translation>
  </message>
  <message>
   <source>There are no recordings to search yet.</source>
   <translation>Es gibt noch keine Aufnahmen zum Durchsuchen.</translation>
  </message>
  <message>
   <source>Hold a neutral face for ten seconds …</source>
   <translation>Halten Sie zehn Sekunden ein neutrales Gesicht …</translation>
  </message>
  <message>
   <source>Face {number}: scores are now relative to this neutral face.</source>
   <translation>Gesicht {number}: Die Werte erscheinen jetzt als Änderung gegenüber diesem neutralen Gesicht.</translation>
  </message>
  <message>
   <source>That was {seconds:.1f} s; at least {least:.0f} s is needed.</source>
   <translation>Das waren {seconds:.1f} s; nötig sind mindestens {least:.0f} s.</translation>
  </message>
  <message>
   <source>{what}: {seconds:.0f} s left</source>
   <translation>{what}: noch {seconds:.0f} s</translation>
  </message>
  <message>
   <source>Neutral face</source>
   <translation>Neutrales Gesicht</translation>
  </message>
  <message>
   <source>The sound has stopped: the loudspeaker does not answer.</source>
   <translation>Der Ton ist ausgefallen: Der Lautsprecher antwortet nicht.</translation>
  </message>
  <message>
   <source>The sound stopped unexpectedly ({error}).</source>
   <translation>Der Ton ist unerwartet ausgefallen ({error}).</translation>
  </message>
  <message>
   <source>Nothing to delete.</source>
   <translation>Es gibt nichts zu vergessen.</translation>
  </message>
  <message numerus="yes">
   <source>Deleted: {names} ({count} files, {size}).</source>
   <translation>
    <numerusform>Gelöscht: {names} ({count} Datei, {size}).</numerusform>
    <numerusform>Gelöscht: {names} ({count} Dateien, {size}).</numerusform>
   </translation>
  </message>
  <message>
   <source>Not deleted: {files}</source>
   <translation>Nicht gelöscht: {files}</translation>
  </message>
  <message>
   <source>No sound: install EmoScope with the extra "sound" to hear recordings.</source>
   <translation>Kein Ton: Installieren Sie EmoScope mit dem Zusatz „sound“, um Aufnahmen zu hören.</translation>
  </message>
  <message>
   <source>No sound: this system has no PortAudio; install its package (libportaudio2).</source>
   <translation>Kein Ton: Auf diesem System fehlt PortAudio; installieren Sie dessen Paket (libportaudio2).</translation>
  </message>
  <message>
   <source>No sound: the system's loudspeaker cannot be used ({reason}).</source>
   <translation>Kein Ton: Der Lautsprecher des Systems ist nicht benutzbar ({reason}).</translation>
  </message>
  <message>
   <source>There are no earlier edits.</source>
   <translation>Es gibt keine früheren Bearbeitungen.</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions added.</source>
   <translation>
    <numerusform>{count} Sitzung hinzugefügt.</numerusform>
    <numerusform>{count} Sitzungen hinzugefügt.</numerusform>
   </translation>
  </message>
  <message>
   <source>Undone: {what}.</source>
   <translation>Rückgängig gemacht: {what}.</translation>
  </message>
  <message>
   <source>Redone: {what}.</source>
   <translation>Wiederholt: {what}.</translation>
  </message>
  <message>
   <source>Not added: {path}: {reason}.</source>
   <translation>Nicht hinzugefügt: {path}: {reason}.</translation>
  </message>
  <message numerus="yes">
   <source>{count} more were not added.</source>
   <translation>
    <numerusform>{count} weitere wurde nicht hinzugefügt.</numerusform>
    <numerusform>{count} weitere wurden nicht hinzugefügt.</numerusform>
   </translation>
  </message>
  <message>
   <source>Recordings are being added. Wait until that is done.</source>
   <translation>Es werden gerade Aufnahmen hinzugefügt. Warten Sie, bis das fertig ist.</translation>
  </message>
  <message numerus="yes">
   <source>{count} were in the study already.</source>
   <translation>
    <numerusform>{count} war schon in der Studie.</numerusform>
    <numerusform>{count} waren schon in der Studie.</numerusform>
   </translation>
  </message>
  <message>
   <source>A session needs a name.</source>
   <translation>Eine Sitzung braucht einen Namen.</translation>
  </message>
  <message>
   <source>Earlier edits are deleted.</source>
   <translation>Frühere Bearbeitungen sind gelöscht.</translation>
  </message>
  <message numerus="yes">
   <source>{count} rows.</source>
   <translation>
    <numerusform>{count} Zeile.</numerusform>
    <numerusform>{count} Zeilen.</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} is not in it: {cause}.</source>
   <translation>{name} fehlt darin: {cause}.</translation>
  </message>
  <message>
   <source>There is no comparison.</source>
   <translation>Es gibt keinen Vergleich.</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions have no results and are left out.</source>
   <translation>
    <numerusform>{count} Sitzung hat keine Ergebnisse und fehlt darin.</numerusform>
    <numerusform>{count} Sitzungen haben keine Ergebnisse und fehlen darin.</numerusform>
   </translation>
  </message>
  <message>
   <source>kappa over all labels: {kappa}</source>
   <translation>Kappa über alle Merkmale: {kappa}</translation>
  </message>
  <message>
   <source>No session has the label {names}.</source>
   <translation>Keine Sitzung hat das Merkmal {names}.</translation>
  </message>
  <message numerus="yes">
   <source>{count} new examples. Undo removes them; saving the set keeps them.</source>
   <translation>
    <numerusform>{count} neues Beispiel. „Rückgängig“ nimmt es zurück; wer den Satz speichert, behält es.</numerusform>
    <numerusform>{count} neue Beispiele. „Rückgängig“ nimmt sie zurück; wer den Satz speichert, behält sie.</numerusform>
   </translation>
  </message>
  <message>
   <source>Show something that is not "{label}"; release to stop …</source>
   <translation>Etwas anderes als „{label}“ zeigen; loslassen beendet …</translation>
  </message>
  <message>
   <source>Show "{label}"; release to stop …</source>
   <translation>„{label}“ zeigen; loslassen beendet …</translation>
  </message>
  <message numerus="yes">
   <source>{count} examples are deleted.</source>
   <translation>
    <numerusform>{count} Beispiel ist gelöscht.</numerusform>
    <numerusform>{count} Beispiele sind gelöscht.</numerusform>
   </translation>
  </message>
  <message>
   <source>There is no scored face in this stretch.</source>
   <translation>In diesem Abschnitt ist kein bewertetes Gesicht.</translation>
  </message>
  <message numerus="yes">
   <source>{count} files could not be used.</source>
   <translation>
    <numerusform>{count} Datei konnte nicht verwendet werden.</numerusform>
    <numerusform>{count} Dateien konnten nicht verwendet werden.</numerusform>
   </translation>
  </message>
  <message>
   <source>That was {seconds:.1f} s; hold the key for half a second or more.</source>
   <translation>Das waren {seconds:.1f} s; die Taste eine halbe Sekunde oder länger halten.</translation>
  </message>
  <message numerus="yes">
   <source>{count} examples are taught again, {lost} dropped. Undo brings them back.</source>
   <translation>
    <numerusform>{count} Beispiel ist neu gelernt, {lost} entfallen. „Rückgängig“ holt sie zurück.</numerusform>
    <numerusform>{count} Beispiele sind neu gelernt, {lost} entfallen. „Rückgängig“ holt sie zurück.</numerusform>
   </translation>
  </message>
  <message>
   <source>The examples of this set were taught with {name} {version}, these would be of another model. Use that model, or begin with a set without examples.</source>
   <translation>Die Beispiele dieses Satzes sind von {name} {version}, diese wären von einem anderen Modell. Jenes Modell verwenden oder mit einem Satz ohne Beispiele beginnen.</translation>
  </message>
  <message>
   <source>Reading examples: {share:.0%}</source>
   <translation>Beispiele werden gelesen: {share:.0%}</translation>
  </message>
  <message>
   <source>none of these</source>
   <translation>nichts davon</translation>
  </message>
  <message>
   <source>playing</source>
   <translation>läuft</translation>
  </message>
  <message>
   <source>from a single picture</source>
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
   <source>The frames are too far apart to form a clip.</source>
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
   <source>loading the model …</source>
   <translation>Modell wird geladen …</translation>
  </message>
  <message>
   <source>no model</source>
   <translation>kein Modell</translation>
  </message>
  <message>
   <source>filling, {seconds:.1f} s</source>
   <translation>füllt sich, {seconds:.1f} s</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Einzelheiten kopieren</translation>
  </message>
  <message>
   <source>Watches a face and says, live, how well each of your own sentences describes it.</source>
   <translation>Sieht ein Gesicht an und sagt live, wie gut jeder Ihrer eigenen Sätze es beschreibt.</translation>
  </message>
  <message>
   <source>After EmoCLIP (Foteinopoulou and Patras, FG 2024) and DFER-CLIP (Zhao and Patras, BMVC 2023). Faces are found by MediaPipe's networks. Licence: Apache 2.0.</source>
   <translation>Nach EmoCLIP (Foteinopoulou und Patras, FG 2024) und DFER-CLIP (Zhao und Patras, BMVC 2023). Gesichter finden die Netze von MediaPipe. Lizenz: Apache 2.0.</translation>
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
   <source>Open network video</source>
   <translation>Netzwerkvideo öffnen</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Name, if it asks</source>
   <translation>Name, falls verlangt</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <source>EmoScope connects to this address alone, and only now. Name and password are not kept. People whom the camera sees must have agreed.</source>
   <translation>EmoScope verbindet sich nur mit dieser Adresse und nur jetzt. Name und Passwort werden nicht aufbewahrt. Wen die Kamera sieht, muss zugestimmt haben.</translation>
  </message>
  <message>
   <source>The name goes into tables and exports; faces of one name are one person.</source>
   <translation>Der Name kommt in Tabellen und Exporte; Gesichter gleichen Namens sind eine Person.</translation>
  </message>
  <message>
   <source>Who may be the same person?</source>
   <translation>Wer könnte dieselbe Person sein?</translation>
  </message>
  <message>
   <source>Looks are coarse colours (hair, skin, clothes), compared within this recording only. Nobody is recognised, and nothing is kept but the names you give.</source>
   <translation>Das Aussehen sind grobe Farben (Haare, Haut, Kleidung), nur innerhalb dieser Aufnahme verglichen. Niemand wird erkannt, und außer den Namen, die Sie geben, wird nichts behalten.</translation>
  </message>
  <message>
   <source>Same person …</source>
   <translation>Dieselbe Person …</translation>
  </message>
  <message>
   <source>Somebody else</source>
   <translation>Jemand anderes</translation>
  </message>
  <message>
   <source>Looking at the film …</source>
   <translation>Der Film wird angesehen …</translation>
  </message>
  <message>
   <source>The surest first. Choose a row to see the later face in the film.</source>
   <translation>Die sichersten zuerst. Eine gewählte Zeile zeigt das spätere Gesicht im Film.</translation>
  </message>
  <message>
   <source>{later} may be {earlier}</source>
   <translation>{later} könnte {earlier} sein</translation>
  </message>
  <message>
   <source>Nothing is left to decide.</source>
   <translation>Es ist nichts mehr zu entscheiden.</translation>
  </message>
  <message>
   <source>No two faces look enough alike.</source>
   <translation>Keine zwei Gesichter sehen sich ähnlich genug.</translation>
  </message>
  <message>
   <source>Who is it?</source>
   <translation>Wer ist es?</translation>
  </message>
  <message>
   <source>Face {number}</source>
   <translation>Gesicht {number}</translation>
  </message>
  <message>
   <source>Draw a rectangle around what to look at. Arrow keys move it, with Shift they change its size; Enter takes it, Esc goes back. People in a video call must have agreed.</source>
   <translation>Ziehen Sie ein Rechteck um das, worauf gesehen werden soll. Pfeiltasten verschieben es, mit der Umschalttaste ändern sie die Größe; Eingabe übernimmt, Esc bricht ab. Menschen in einem Videoanruf müssen zugestimmt haben.</translation>
  </message>
  <message>
   <source>Look at a part of the screen</source>
   <translation>Auf einen Teil des Bildschirms sehen</translation>
  </message>
  <message>
   <source>recording</source>
   <translation>Aufnahme</translation>
  </message>
  <message>
   <source>sends to {streams}</source>
   <translation>sendet an {streams}</translation>
  </message>
  <message>
   <source>The thin line across a bar shows how much the score varied in the last two seconds. The longer the line, the less steady the score.</source>
   <translation>Die dünne Linie auf einem Balken zeigt, wie stark der Wert in den letzten zwei Sekunden schwankte. Je länger sie ist, desto unruhiger ist der Wert.</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automatisch</translation>
  </message>
  <message>
   <source>not offered by this camera</source>
   <translation>von dieser Kamera nicht angeboten</translation>
  </message>
  <message>
   <source>Camera settings</source>
   <translation>Kamera-Einstellungen</translation>
  </message>
  <message>
   <source>Pictures a second</source>
   <translation>Bilder je Sekunde</translation>
  </message>
  <message>
   <source>Exposure</source>
   <translation>Belichtung</translation>
  </message>
  <message>
   <source>White balance</source>
   <translation>Weißabgleich</translation>
  </message>
  <message>
   <source>Focus</source>
   <translation>Schärfe</translation>
  </message>
  <message>
   <source>Kept for this camera. Other programs see these values too until the camera is unplugged.</source>
   <translation>Wird für diese Kamera behalten. Bis sie abgezogen wird, gelten die Werte auch für andere Programme.</translation>
  </message>
  <message>
   <source>Driver's own page …</source>
   <translation>Seite des Treibers …</translation>
  </message>
  <message>
   <source>All automatic</source>
   <translation>Alles automatisch</translation>
  </message>
  <message>
   <source>the camera's own</source>
   <translation>die der Kamera</translation>
  </message>
  <message>
   <source>Compare label sets</source>
   <translation>Merkmalsätze vergleichen</translation>
  </message>
  <message>
   <source>Choose or drop a folder with a folder for each label.</source>
   <translation>Einen Ordner mit einem Ordner für jedes Merkmal wählen oder hierher ziehen.</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>Recall is the mean over the labels, with its 95 % interval. Gain is above the first row, p of the exact paired test (McNemar). Examples of taught sets are left out.</source>
   <translation>Recall ist das Mittel über die Merkmale, mit 95-%-Intervall. Gewinn ist gegenüber der ersten Zeile, p vom exakten gepaarten Test (McNemar). Beispiele gelernter Sätze bleiben weg.</translation>
  </message>
  <message>
   <source>label set</source>
   <translation>Merkmalsatz</translation>
  </message>
  <message>
   <source>recall</source>
   <translation>Recall</translation>
  </message>
  <message>
   <source>right</source>
   <translation>richtig</translation>
  </message>
  <message>
   <source>gain</source>
   <translation>Gewinn</translation>
  </message>
  <message numerus="yes">
   <source>{count} files are left out.</source>
   <translation>
    <numerusform>{count} Datei bleibt weg.</numerusform>
    <numerusform>{count} Dateien bleiben weg.</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} (in use)</source>
   <translation>{name} (in Gebrauch)</translation>
  </message>
  <message numerus="yes">
   <source>{count} files: {labels}</source>
   <translation>
    <numerusform>{count} Datei: {labels}</numerusform>
    <numerusform>{count} Dateien: {labels}</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} has no label {labels}: never right there.</source>
   <translation>{name} hat kein Merkmal {labels}: dort nie richtig.</translation>
  </message>
  <message>
   <source>What the examples show, and what was answered</source>
   <translation>Was die Beispiele zeigen und was geantwortet wurde</translation>
  </message>
  <message>
   <source>{truth} taken for {answer}: {count}</source>
   <translation>{truth} für {answer} gehalten: {count}</translation>
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
   <source>Purpose or consent-form number (no names)</source>
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
   <source>agreed verbally</source>
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
   <source>The report contains no faces, names or paths.</source>
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
  <message numerus="yes">
   <source>{count} examples of what labels are not.</source>
   <translation>
    <numerusform>{count} Beispiel dafür, was ein Merkmal nicht ist.</numerusform>
    <numerusform>{count} Beispiele dafür, was Merkmale nicht sind.</numerusform>
   </translation>
  </message>
  <message>
   <source>an earlier version</source>
   <translation>eine frühere Version</translation>
  </message>
  <message>
   <source>Examples</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <source>From a folder …</source>
   <translation>Aus einem Ordner …</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <translation>Endgültig löschen</translation>
  </message>
  <message>
   <source>Keep face crops of new examples</source>
   <translation>Gesichtsausschnitte neuer Beispiele behalten</translation>
  </message>
  <message>
   <source>Examples hold embeddings of faces, which are personal data. They are part of this label set: saving or sharing its file saves or shares them.</source>
   <translation>Beispiele enthalten Einbettungen von Gesichtern, also personenbezogene Daten. Sie gehören zu diesem Merkmalsatz: Wer seine Datei speichert oder weitergibt, speichert sie oder gibt sie weiter.</translation>
  </message>
  <message>
   <source>not {label}</source>
   <translation>nicht {label}</translation>
  </message>
  <message numerus="yes">
   <source>Delete {count} examples for good?</source>
   <translation>
    <numerusform>{count} Beispiel endgültig löschen?</numerusform>
    <numerusform>{count} Beispiele endgültig löschen?</numerusform>
   </translation>
  </message>
  <message>
   <source>The file of the set loses them too. Undo does not help.</source>
   <translation>Auch die Datei des Satzes verliert sie. Rückgängig hilft nicht.</translation>
  </message>
  <message>
   <source>Each left out in turn: sentences {before:.2f}, with your {count} examples {after:.2f}, 95 % {low:.2f} to {high:.2f}.</source>
   <translation>Jedes einmal weggelassen: Sätze {before:.2f}, mit Ihren {count} Beispielen {after:.2f}, 95 % {low:.2f} bis {high:.2f}.</translation>
  </message>
  <message>
   <source>counts</source>
   <translation>zählt</translation>
  </message>
  <message>
   <source>shows</source>
   <translation>zeigt</translation>
  </message>
  <message>
   <source>comes from</source>
   <translation>kommt aus</translation>
  </message>
  <message>
   <source>person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>No examples yet. Hold T while the face shows the chosen label, Control and drag on a recording's timeline, or drop a folder with a folder for each label.</source>
   <translation>Noch keine Beispiele. T halten, während das Gesicht das gewählte Merkmal zeigt; Strg und Ziehen auf der Zeitleiste einer Aufnahme; oder einen Ordner mit einem Ordner für jedes Merkmal hierher ziehen.</translation>
  </message>
  <message>
   <source>live, {at}</source>
   <translation>live, {at}</translation>
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
   <source>Measures (CSV)</source>
   <translation>Messwerte (CSV)</translation>
  </message>
  <message>
   <source>Head pose, and openings of eyes and mouth.</source>
   <translation>Kopfhaltung und Öffnung von Augen und Mund.</translation>
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
   <source>CSV for Excel: its separators, and umlauts that it reads</source>
   <translation>CSV für Excel: mit dessen Trennzeichen und lesbaren Umlauten</translation>
  </message>
  <message>
   <source>Other programs expect the plain form.</source>
   <translation>Andere Programme erwarten die einfache Form.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Other recordings, as they were analysed</source>
   <translation>Andere Aufnahmen, wie sie ausgewertet wurden</translation>
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
   <source>Change from own neutral</source>
   <translation>Änderung gegenüber dem eigenen neutralen Gesicht</translation>
  </message>
  <message>
   <source>not in view</source>
   <translation>nicht im Bild</translation>
  </message>
  <message>
   <source>no score here</source>
   <translation>hier kein Wert</translation>
  </message>
  <message>
   <source>Delete also what was saved elsewhere, and rows in studies</source>
   <translation>Auch löschen, was anderswo gespeichert wurde, und Zeilen in Studien</translation>
  </message>
  <message numerus="yes">
   <source>Delete also {count} examples that labels were taught from it</source>
   <translation>
    <numerusform>Auch {count} Beispiel löschen, das ein Merkmal davon gelernt hat</numerusform>
    <numerusform>Auch {count} Beispiele löschen, die Merkmale davon gelernt haben</numerusform>
   </translation>
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
  <message numerus="yes">
   <source>Delete {count} sessions?</source>
   <translation>
    <numerusform>{count} Sitzung löschen?</numerusform>
    <numerusform>{count} Sitzungen löschen?</numerusform>
   </translation>
  </message>
  <message>
   <source>Also deleted, because made from it: {names}</source>
   <translation>Damit geht auch, was daraus entstand: {names}</translation>
  </message>
  <message>
   <source>Choose …</source>
   <translation>Wählen …</translation>
  </message>
  <message>
   <source>Add …</source>
   <translation>Hinzufügen …</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Herausnehmen</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Find in these pages</source>
   <translation>In diesen Seiten suchen</translation>
  </message>
  <message>
   <source>The pages are in English.</source>
   <translation>Die Seiten sind auf Englisch.</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>Nicht gefunden</translation>
  </message>
  <message>
   <source>Bar length, number, bold row and the tag over the face always show the same value.</source>
   <translation>Länge, Zahl und fette Zeile zeigen immer denselben Wert. Das Schild am Gesicht auch.</translation>
  </message>
  <message>
   <source>The hatched bar means none of your labels. When it leads, no label fits well.</source>
   <translation>Der schraffierte Balken steht für keines Ihrer Merkmale. Führt er, passt keines gut.</translation>
  </message>
  <message>
   <source>A star marks a label taught by example. A tick marks the face's own neutral value.</source>
   <translation>Ein Stern zeigt ein am Beispiel gelerntes Merkmal. Ein Strich ist der eigene neutrale Wert.</translation>
  </message>
  <message>
   <source>Shortcuts and how to read the bars</source>
   <translation>Tasten, und wie man die Balken liest</translation>
  </message>
  <message>
   <source>one second back or forward; with Shift, five</source>
   <translation>eine Sekunde zurück oder vor, mit Umschalt fünf</translation>
  </message>
  <message>
   <source>one frame back or forward</source>
   <translation>ein Bild zurück oder vor</translation>
  </message>
  <message>
   <source>zoom in, zoom out, show all</source>
   <translation>hinein, heraus, alles zeigen</translation>
  </message>
  <message>
   <source>when the picture or timeline has the focus</source>
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
   <source>From 0.05 to 20; 1 is usual. A label of weight 2 is taken as twice as likely before anything is seen, so it wins more easily.</source>
   <translation>Von 0,05 bis 20; üblich ist 1. Ein Merkmal mit Gewicht 2 gilt von vornherein als doppelt so wahrscheinlich und gewinnt daher leichter.</translation>
  </message>
  <message>
   <source>Not known to this model, so its score means nothing: {names}. Teach it by example, or write it in English.</source>
   <translation>Diesem Modell nicht bekannt, der Wert bedeutet daher nichts: {names}. Lehren Sie es am Beispiel, oder schreiben Sie es auf Englisch.</translation>
  </message>
  <message>
   <source>Unsaved changes</source>
   <translation>Noch nicht gespeichert</translation>
  </message>
  <message>
   <source>The sentences that the model compares with the face, one per line.</source>
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
   <source>Prompts, colour, weight</source>
   <translation>Sätze, Farbe, Gewicht</translation>
  </message>
  <message>
   <source>Read in English: {pairs}.</source>
   <translation>Auf Englisch gelesen: {pairs}.</translation>
  </message>
  <message numerus="yes">
   <source>{count} prompts</source>
   <translation>
    <numerusform>{count} Satz</numerusform>
    <numerusform>{count} Sätze</numerusform>
   </translation>
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
   <source>Templates, one per line. {} is replaced by the sentence.</source>
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
   <source>Scored alongside the set's labels without being added to it.</source>
   <translation>Er wird neben den Merkmalen des Satzes gewertet und nicht hinzugefügt.</translation>
  </message>
  <message>
   <source>Own</source>
   <translation>Eigene</translation>
  </message>
  <message>
   <source>Built in</source>
   <translation>Mit EmoScope</translation>
  </message>
  <message>
   <source>The map appears once a model has loaded.</source>
   <translation>Die Karte erscheint, wenn ein Modell geladen ist.</translation>
  </message>
  <message>
   <source>No scored face in view to try it on.</source>
   <translation>Es ist kein gewertetes Gesicht da, an dem er sich probieren ließe.</translation>
  </message>
  <message>
   <source>The model cannot tell these labels apart; their scores move together: </source>
   <translation>Diese kann das Modell nicht unterscheiden, ihre Werte teilen sich eine Antwort: </translation>
  </message>
  <message>
   <source>Face {number}: this sentence would score {value} now.</source>
   <translation>Gesicht {number}: Der Satz bekäme jetzt {value}.</translation>
  </message>
  <message>
   <source>{name} supports only its built-in classes: {classes}.</source>
   <translation>{name} kennt nur seine eigenen Klassen: {classes}.</translation>
  </message>
  <message>
   <source>No source open</source>
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
   <source>Markers</source>
   <translation>Marken</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>ausgelassen</translation>
  </message>
  <message>
   <source>Undo last edit</source>
   <translation>Letzte Änderung rückgängig machen</translation>
  </message>
  <message>
   <source>Redo edit</source>
   <translation>Änderung wiederholen</translation>
  </message>
  <message>
   <source>Types …</source>
   <translation>Typen …</translation>
  </message>
  <message>
   <source>Import …</source>
   <translation>Importieren …</translation>
  </message>
  <message>
   <source>None yet: K sets one, Shift-drag marks a range</source>
   <translation>Noch keine: K setzt eine, Umschalt und Ziehen markiert einen Abschnitt</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>Dorthin gehen</translation>
  </message>
  <message>
   <source>Edit …</source>
   <translation>Bearbeiten …</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>The key sets a marker of this type at the moment that is shown.</source>
   <translation>Die Taste setzt eine Marke dieses Typs an die Stelle, die zu sehen ist.</translation>
  </message>
  <message>
   <source>Edit marker</source>
   <translation>Marke bearbeiten</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>everybody's</source>
   <translation>von allen</translation>
  </message>
  <message>
   <source>a moment</source>
   <translation>ein Augenblick</translation>
  </message>
  <message>
   <source>Only a stretch can be left out.</source>
   <translation>Nur ein Abschnitt kann ausgelassen werden.</translation>
  </message>
  <message>
   <source>Type of markers</source>
   <translation>Typ von Marken</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>that of markers</source>
   <translation>die der Marken</translation>
  </message>
  <message>
   <source>Type a name.</source>
   <translation>Tippen Sie einen Namen.</translation>
  </message>
  <message>
   <source>event</source>
   <translation>Ereignis</translation>
  </message>
  <message>
   <source>left out of all figures</source>
   <translation>aus allen Zahlen ausgelassen</translation>
  </message>
  <message>
   <source>own</source>
   <translation>eigene</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Type, in your words</source>
   <translation>Typ, in Ihren Worten</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>Begin at (s)</source>
   <translation>Beginn bei (s)</translation>
  </message>
  <message>
   <source>End at (s)</source>
   <translation>Ende bei (s)</translation>
  </message>
  <message>
   <source>Type seconds, the end after the begin, or no end for a moment.</source>
   <translation>Geben Sie Sekunden ein, das Ende nach dem Anfang, oder kein Ende für einen Augenblick.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Taste</translation>
  </message>
  <message>
   <source>The key {key} does something else here. Choose another one.</source>
   <translation>Die Taste {key} tut hier etwas anderes. Wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>Measures</source>
   <translation>Messwerte</translation>
  </message>
  <message>
   <source>Show head pose, openings or valence of the chosen face below the lanes</source>
   <translation>Kopfhaltung, Öffnungen oder Valenz des gewählten Gesichts unter den Spuren zeigen</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keiner</translation>
  </message>
  <message>
   <source>Close message</source>
   <translation>Meldung schließen</translation>
  </message>
  <message>
   <source>A pack's answers are measured by what faces mostly look like. That can be the faces of this computer: mostly neutral and smiling ones, of several people. Only the mean and the spread of their embeddings are kept, no face, and they can be removed.</source>
   <translation>Die Antworten eines Pakets werden daran gemessen, wie Gesichter meist aussehen. Das können die Gesichter dieses Rechners sein: meist neutrale und lächelnde, von mehreren Menschen. Behalten werden nur Mittel und Streuung ihrer Embeddings, kein Gesicht, und es lässt sich zurücknehmen.</translation>
  </message>
  <message>
   <source>Remove a model</source>
   <translation>Modell entfernen</translation>
  </message>
  <message>
   <source>The hub sees this computer's address and what is downloaded, nothing else.</source>
   <translation>Der Hub sieht die Adresse dieses Rechners und was geladen wird, sonst nichts.</translation>
  </message>
  <message>
   <source>Get a model</source>
   <translation>Modell holen</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>Herunterladen</translation>
  </message>
  <message>
   <source>Convert a file</source>
   <translation>Datei umwandeln</translation>
  </message>
  <message>
   <source>Convert</source>
   <translation>Umwandeln</translation>
  </message>
  <message>
   <source>CLIP for what it lacks</source>
   <translation>CLIP für das, was fehlt</translation>
  </message>
  <message>
   <source>Calibrate a model</source>
   <translation>Modell kalibrieren</translation>
  </message>
  <message>
   <source>Calibrate</source>
   <translation>Kalibrieren</translation>
  </message>
  <message>
   <source>Delete the pack {name} from this computer, with what was measured and made of it? Recordings that were scored with it stay; scoring them again needs the pack.</source>
   <translation>Das Paket {name} von diesem Rechner löschen, mit allem, was daraus gemessen und gemacht wurde? Aufnahmen, die damit bewertet wurden, bleiben; sie neu zu bewerten braucht das Paket.</translation>
  </message>
  <message>
   <source>I use it for research only, as its licence says.</source>
   <translation>Ich nutze es nur zur Forschung, wie die Lizenz verlangt.</translation>
  </message>
  <message>
   <source>{name} is opened in a separate process that reads nothing but numbers from it. Which model is it from?</source>
   <translation>{name} wird in einem eigenen Prozess geöffnet, der Zahlen herausholt und sonst nichts. Wessen Datei ist es?</translation>
  </message>
  <message>
   <source>A folder of pictures …</source>
   <translation>Ein Ordner mit Bildern …</translation>
  </message>
  <message>
   <source>None: score as the pack came</source>
   <translation>Keine: bewerten, wie das Paket kam</translation>
  </message>
  <message>
   <source>From {address}: {repo}</source>
   <translation>Von {address}: {repo}</translation>
  </message>
  <message>
   <source>About {size} MB; twice that is needed on the disk for a while.</source>
   <translation>Etwa {size} MB; auf der Platte wird eine Weile das Doppelte gebraucht.</translation>
  </message>
  <message>
   <source>My recordings that kept embeddings, in {folder}</source>
   <translation>Meine Aufnahmen mit Embeddings, in {folder}</translation>
  </message>
  <message>
   <source>A file of EmoCLIP, DFER-CLIP or Exp-CLIP</source>
   <translation>Eine Datei von EmoCLIP, DFER-CLIP oder Exp-CLIP</translation>
  </message>
  <message>
   <source>not measured on this computer</source>
   <translation>auf diesem Rechner nicht gemessen</translation>
  </message>
  <message>
   <source>Calibrated on this computer: {what}</source>
   <translation>Auf diesem Rechner kalibriert: {what}</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>About this pack</source>
   <translation>Über dieses Paket</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>A model from the hub is for more words, not for better answers: on faces, published CLIP models know less than the one that comes with EmoScope. Drop a file of EmoCLIP, DFER-CLIP or Exp-CLIP here to convert it.</source>
   <translation>Ein Modell vom Hub ist für mehr Wörter da, nicht für bessere Antworten: Von Gesichtern wissen veröffentlichte CLIP-Modelle weniger als das mitgelieferte. Eine Datei von EmoCLIP, DFER-CLIP oder Exp-CLIP wird umgewandelt, wenn man sie hier fallen lässt.</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>in Gebrauch</translation>
  </message>
  <message>
   <source>helps</source>
   <translation>hilft</translation>
  </message>
  <message>
   <source>damaged</source>
   <translation>beschädigt</translation>
  </message>
  <message>
   <source>Stopping …</source>
   <translation>Hält an …</translation>
  </message>
  <message>
   <source>Labels may be written in many languages.</source>
   <translation>Merkmale dürfen in vielen Sprachen geschrieben sein.</translation>
  </message>
  <message>
   <source>Pack</source>
   <translation>Paket</translation>
  </message>
  <message>
   <source>here</source>
   <translation>da</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Can be asked</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Benutzen</translation>
  </message>
  <message>
   <source>Get …</source>
   <translation>Holen …</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Cancel download</source>
   <translation>Download verwerfen</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Messen</translation>
  </message>
  <message>
   <source>Calibrate …</source>
   <translation>Kalibrieren …</translation>
  </message>
  <message>
   <source>Remove …</source>
   <translation>Entfernen …</translation>
  </message>
  <message>
   <source>Convert a file …</source>
   <translation>Datei umwandeln …</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>begun</source>
   <translation>begonnen</translation>
  </message>
  <message>
   <source>Stop answering</source>
   <translation>Nicht mehr antworten</translation>
  </message>
  <message>
   <source>Answer unknown words</source>
   <translation>Unbekannte Wörter beantworten</translation>
  </message>
  <message>
   <source>{name}: {here} of {size} MB</source>
   <translation>{name}: {here} von {size} MB</translation>
  </message>
  <message>
   <source>Folder of pictures with faces</source>
   <translation>Ordner mit Bildern von Gesichtern</translation>
  </message>
  <message>
   <source>Speed: {speed}</source>
   <translation>Tempo: {speed}</translation>
  </message>
  <message>
   <source>Converting {name} in a separate process …</source>
   <translation>{name} wird in einem eigenen Prozess umgewandelt …</translation>
  </message>
  <message>
   <source>Calibrating {name} …</source>
   <translation>{name} wird kalibriert …</translation>
  </message>
  <message>
   <source>Measuring {name} …</source>
   <translation>{name} wird gemessen …</translation>
  </message>
  <message>
   <source>Checking {name} and making a pack of it …</source>
   <translation>{name} wird geprüft und zum Paket gemacht …</translation>
  </message>
  <message>
   <source>Figures: {figures}</source>
   <translation>Zahlen: {figures}</translation>
  </message>
  <message>
   <source>{name} is not a file.</source>
   <translation>{name} ist keine Datei.</translation>
  </message>
  <message numerus="yes">
   <source>Searched {count} recordings.</source>
   <translation>
    <numerusform>{count} Aufnahme durchsucht.</numerusform>
    <numerusform>{count} Aufnahmen durchsucht.</numerusform>
   </translation>
  </message>
  <message>
   <source>Find a moment: a smile</source>
   <translation>Moment finden: ein Lächeln</translation>
  </message>
  <message>
   <source>Find a moment</source>
   <translation>Moment suchen</translation>
  </message>
  <message>
   <source>Find a moment by a sentence</source>
   <translation>Einen Moment mit einem Satz finden</translation>
  </message>
  <message>
   <source>Searches recordings that keep embeddings. “worried, then relieved” asks for an order.</source>
   <translation>Durchsucht Aufnahmen mit Einbettungen. „worried, then relieved“ fragt nach einer Reihenfolge.</translation>
  </message>
  <message>
   <source>Moments that were found</source>
   <translation>Gefundene Momente</translation>
  </message>
  <message>
   <source>Searching …</source>
   <translation>Suche läuft …</translation>
  </message>
  <message>
   <source>Nothing fits.</source>
   <translation>Nichts passt.</translation>
  </message>
  <message numerus="yes">
   <source>{count} keep no embeddings: switch “keep embeddings” on and analyse them again.</source>
   <translation>
    <numerusform>{count} hat keine Einbettungen: „Einbettungen behalten“ einschalten und erneut analysieren.</numerusform>
    <numerusform>{count} haben keine Einbettungen: „Einbettungen behalten“ einschalten und erneut analysieren.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} are of a model that cannot be searched here.</source>
   <translation>
    <numerusform>{count} ist von einem Modell, das hier nicht durchsucht werden kann.</numerusform>
    <numerusform>{count} sind von einem Modell, das hier nicht durchsucht werden kann.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} cannot be read.</source>
   <translation>
    <numerusform>{count} ist nicht lesbar.</numerusform>
    <numerusform>{count} sind nicht lesbar.</numerusform>
   </translation>
  </message>
  <message>
   <source>{share} %  {video}, face {face}, {start} to {end}</source>
   <translation>{share} %  {video}, Gesicht {face}, {start} bis {end}</translation>
  </message>
  <message>
   <source>The model does not know “{names}”: the scores mean nothing.</source>
   <translation>Das Modell kennt „{names}“ nicht: Die Werte bedeuten nichts.</translation>
  </message>
  <message>
   <source>Name:</source>
   <translation>Name:</translation>
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
   <source>Tell the people in view before you begin, say what it is for, and stop when they ask. People in a video call, or before a camera elsewhere, must have agreed before you look at them. A printable notice is in the Help menu.</source>
   <translation>Sagen Sie es den Menschen im Bild, bevor Sie beginnen, nennen Sie den Zweck, und hören Sie auf, wenn sie darum bitten. Wer in einem Videoanruf oder anderswo vor einer Kamera ist, muss zugestimmt haben, bevor Sie ihn ansehen. Einen Aushang zum Drucken gibt es im Menü Hilfe.</translation>
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
   <source>Picture {name}</source>
   <translation>Bild {name}</translation>
  </message>
  <message>
   <source>No sound: this session was made without it.</source>
   <translation>Kein Ton: Diese Sitzung wurde ohne Ton erstellt.</translation>
  </message>
  <message>
   <source>No sound while faces are hidden: a voice identifies a person, too.</source>
   <translation>Kein Ton, solange Gesichter verdeckt sind: Auch eine Stimme verrät, wer es ist.</translation>
  </message>
  <message>
   <source>Playback speed</source>
   <translation>Abspielgeschwindigkeit</translation>
  </message>
  <message>
   <source>Labels of this recording</source>
   <translation>Merkmale dieser Aufnahme</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Abspielen</translation>
  </message>
  <message>
   <source>As analysed: {name}</source>
   <translation>Ausgewertet: {name}</translation>
  </message>
  <message>
   <source>Re-scored with: {name}</source>
   <translation>Neu bewertet: {name}</translation>
  </message>
  <message>
   <source>The {count} strongest of {all}.</source>
   <translation>Die {count} stärksten von {all}.</translation>
  </message>
  <message>
   <source>Presenter view</source>
   <translation>Vortragsansicht</translation>
  </message>
  <message>
   <source>waiting for scores</source>
   <translation>warte auf Werte</translation>
  </message>
  <message>
   <source>no face in view</source>
   <translation>kein Gesicht im Bild</translation>
  </message>
  <message>
   <source>done</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>already done</source>
   <translation>war schon fertig</translation>
  </message>
  <message>
   <source>in part</source>
   <translation>teilweise</translation>
  </message>
  <message>
   <source>in use by another process</source>
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
   <source>Lets you change labels later. Embeddings are derived from faces: personal data.</source>
   <translation>Damit lassen sich die Merkmale später ändern. Aus Gesichtern abgeleitet, also personenbezogen.</translation>
  </message>
  <message>
   <source>lids and direction of gaze</source>
   <translation>Lider und Blickrichtung</translation>
  </message>
  <message>
   <source>Measured beside the scores, for the format measures. Takes more time.</source>
   <translation>Neben den Werten gemessen, für das Format measures. Dauert länger.</translation>
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
   <source>Back to {study}</source>
   <translation>Zurück zu {study}</translation>
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
   <source>video not found; scores only</source>
   <translation>das Video ist nicht da; nur Werte</translation>
  </message>
  <message>
   <source>no faces or no scores kept; video only</source>
   <translation>keine Gesichter, oder keine Werte behalten; nur Video</translation>
  </message>
  <message>
   <source>this video has no sound</source>
   <translation>dieses Video hat keinen Ton</translation>
  </message>
  <message>
   <source>Compare with</source>
   <translation>Vergleichen mit</translation>
  </message>
  <message>
   <source>Show the scores of a second label set below those of the first</source>
   <translation>Die Werte eines zweiten Merkmalsatzes unter denen des ersten zeigen</translation>
  </message>
  <message>
   <source>{share:.0%} of frames differ</source>
   <translation>{share:.0%} der Bilder abweichend</translation>
  </message>
  <message>
   <source>Segments</source>
   <translation>Abschnitte</translation>
  </message>
  <message>
   <source>Mark where labels were shown, by thresholds</source>
   <translation>Markieren, wo Merkmale zu sehen waren, nach Schwellen</translation>
  </message>
  <message>
   <source>begins at</source>
   <translation>beginnt bei</translation>
  </message>
  <message>
   <source>ends below</source>
   <translation>endet unter</translation>
  </message>
  <message>
   <source>lasts at least</source>
   <translation>dauert mindestens</translation>
  </message>
  <message>
   <source>Segments: {names}</source>
   <translation>Abschnitte: {names}</translation>
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
   <source>Reset to the model's default</source>
   <translation>Zurück zur Einstellung des Modells</translation>
  </message>
  <message>
   <source>Label sets and recordings are kept. The old settings were saved as {name}</source>
   <translation>Merkmalsätze und Aufnahmen bleiben. Eine Kopie der Einstellungen wird behalten: {name}</translation>
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
   <source>Interface scale</source>
   <translation>Größe von allem</translation>
  </message>
  <message>
   <source>Reduced motion: bars jump instead of animating</source>
   <translation>Weniger Bewegung: Balken springen, statt zu gleiten</translation>
  </message>
  <message>
   <source>Live</source>
   <translation>Live</translation>
  </message>
  <message>
   <source>Mirror the camera picture</source>
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
   <source>Maximum number of faces</source>
   <translation>Höchstens Gesichter zugleich</translation>
  </message>
  <message>
   <source>A recording keeps</source>
   <translation>Eine Aufnahme behält</translation>
  </message>
  <message>
   <source>embeddings (personal data; allow changing labels later)</source>
   <translation>Einbettungen (personenbezogen; Merkmale später änderbar)</translation>
  </message>
  <message>
   <source>the video itself</source>
   <translation>das Video selbst</translation>
  </message>
  <message>
   <source>Folder for recordings</source>
   <translation>Ordner für Aufnahmen</translation>
  </message>
  <message>
   <source>Use the program's own folder</source>
   <translation>Eigenen Ordner des Programms nehmen</translation>
  </message>
  <message>
   <source>Retention of sessions</source>
   <translation>Wie lange Sitzungen behalten werden</translation>
  </message>
  <message>
   <source>Keep sessions</source>
   <translation>Sitzungen behalten</translation>
  </message>
  <message>
   <source>Ask at startup before deleting old sessions</source>
   <translation>Beim Start fragen, bevor alte gelöscht werden</translation>
  </message>
  <message>
   <source>Counted from the day a session started, in the folder for recordings. Analysed videos and files exported elsewhere are never deleted.</source>
   <translation>Gezählt ab dem Tag, an dem eine Sitzung begann, im Ordner für Aufnahmen. Ausgewertete Videos und anderswohin exportierte Dateien werden nie gelöscht.</translation>
  </message>
  <message>
   <source>Reset everything in this dialog and the window's layout?</source>
   <translation>Alles in diesem Dialog und die Aufteilung des Fensters zurücksetzen?</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>same as the system</source>
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
   <source>forever</source>
   <translation>für immer</translation>
  </message>
  <message>
   <source>Takes effect after a restart.</source>
   <translation>Die Größe wechselt beim nächsten Start.</translation>
  </message>
  <message>
   <source>{days} days</source>
   <translation>{days} Tage</translation>
  </message>
  <message>
   <source>The environment variable {name} sets the interface scale to {percent} %. The choice here counts without it.</source>
   <translation>Die Umgebungsvariable {name} setzt die Größe der Oberfläche auf {percent} %. Ohne sie gilt die Wahl hier.</translation>
  </message>
  <message>
   <source>{name} (not on this computer)</source>
   <translation>{name} (nicht auf diesem Rechner)</translation>
  </message>
  <message>
   <source>The numbers are cosines of the labels' mean sentence embeddings. From {limit} on a pair is marked: its scores then move together. The limit was chosen for readability, not measured on people.</source>
   <translation>Die Zahlen sind Kosinus der mittleren Satz-Einbettungen der Merkmale. Ab {limit} wird ein Paar gekennzeichnet: Seine Werte bewegen sich dann gemeinsam. Die Grenze ist zum Lesen der Karte gewählt; sie wurde nicht an Menschen gemessen.</translation>
  </message>
  <message>
   <source>Similarity of the labels</source>
   <translation>Ähnlichkeit der Merkmale</translation>
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
   <source>{picture:.0f} fps, {scores:.0f} scored</source>
   <translation>{picture:.0f} B/s, {scores:.0f} gewertet</translation>
  </message>
  <message>
   <source>The largest faces are tracked; Settings has their number</source>
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
   <source>Time since the frame of the newest score arrived</source>
   <translation>Zeit, seit das Bild des neuesten Werts eintraf</translation>
  </message>
  <message>
   <source>Frames skipped because a newer one had arrived</source>
   <translation>Bilder, die das Modell nie sah, weil ein neueres kam</translation>
  </message>
  <message>
   <source>{picture:.0f} fps, not scored</source>
   <translation>{picture:.0f} Bilder/s, keine Werte</translation>
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
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>Streams</source>
   <translation>Datenströme</translation>
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
   <source>not reachable, retrying</source>
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
   <source>There is no label {names} now; its trigger waits.</source>
   <translation>Zurzeit gibt es kein Merkmal {names}; sein Auslöser wartet.</translation>
  </message>
  <message>
   <source>receivers: {count}</source>
   <translation>Empfänger: {count}</translation>
  </message>
  <message>
   <source>Recent studies</source>
   <translation>Zuletzt geöffnete Studien</translation>
  </message>
  <message>
   <source>No study is open</source>
   <translation>Keine Studie ist offen</translation>
  </message>
  <message>
   <source>A study is a folder with participants, conditions and recordings. Make one, open one, or drop a folder here: a folder in it, such as P01, is a participant.</source>
   <translation>Eine Studie ist ein Ordner mit Teilnehmenden, Bedingungen und Aufnahmen. Legen Sie eine an, öffnen Sie eine, oder ziehen Sie einen Ordner hierher: Ein Ordner darin, etwa P01, ist eine teilnehmende Person.</translation>
  </message>
  <message>
   <source>Find sessions</source>
   <translation>Sitzungen suchen</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Order of the sessions</source>
   <translation>Reihenfolge der Sitzungen</translation>
  </message>
  <message>
   <source>in the study's order</source>
   <translation>wie in der Studie</translation>
  </message>
  <message>
   <source>The other way round</source>
   <translation>Umgekehrt</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message numerus="yes">
   <source>{count} participants</source>
   <translation>
    <numerusform>{count} Teilnehmende(r)</numerusform>
    <numerusform>{count} Teilnehmende</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} conditions</source>
   <translation>
    <numerusform>{count} Bedingung</numerusform>
    <numerusform>{count} Bedingungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions</source>
   <translation>
    <numerusform>{count} Sitzung</numerusform>
    <numerusform>{count} Sitzungen</numerusform>
   </translation>
  </message>
  <message>
   <source>Drop videos, folders or results here, or choose Add.</source>
   <translation>Ziehen Sie Videos, Ordner oder Ergebnisse hierher, oder wählen Sie Hinzufügen.</translation>
  </message>
  <message>
   <source>looking for recordings …</source>
   <translation>suche nach Aufnahmen …</translation>
  </message>
  <message>
   <source>No session matches these words.</source>
   <translation>Keine Sitzung hat diese Wörter.</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions shown</source>
   <translation>
    <numerusform>{count} Sitzung gezeigt</numerusform>
    <numerusform>{count} Sitzungen gezeigt</numerusform>
   </translation>
  </message>
  <message>
   <source>analysed: {count}</source>
   <translation>ausgewertet: {count}</translation>
  </message>
  <message>
   <source>Enter opens one, F2 edits a cell, Del takes it out.</source>
   <translation>Eingabe öffnet eine, F2 bearbeitet eine Zelle, Entf nimmt sie heraus.</translation>
  </message>
  <message>
   <source>by {column}</source>
   <translation>nach {column}</translation>
  </message>
  <message>
   <source>not found: {count}</source>
   <translation>nicht gefunden: {count}</translation>
  </message>
  <message>
   <source>chosen: {count}</source>
   <translation>gewählt: {count}</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Label set, or labels with commas</source>
   <translation>Merkmalsatz, oder Merkmale mit Kommas</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Choose a folder.</source>
   <translation>Wählen Sie einen Ordner.</translation>
  </message>
  <message>
   <source>A study needs a name.</source>
   <translation>Eine Studie braucht einen Namen.</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <source>Choose or type; a new name is added to the study. No file is moved.</source>
   <translation>Wählen oder tippen Sie; ein neuer Name kommt in die Studie. Keine Datei wird verschoben.</translation>
  </message>
  <message>
   <source>Enter at least one.</source>
   <translation>Sagen Sie mindestens eines.</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Everywhere in the study. Names of faces in recordings stay.</source>
   <translation>Überall, wo es in der Studie steht. Namen von Gesichtern in Aufnahmen bleiben.</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>Name now</source>
   <translation>Name jetzt</translation>
  </message>
  <message>
   <source>New name</source>
   <translation>Neuer Name</translation>
  </message>
  <message>
   <source>There is none yet.</source>
   <translation>Es gibt noch keine.</translation>
  </message>
  <message>
   <source>Files were moved</source>
   <translation>Dateien wurden verschoben</translation>
  </message>
  <message>
   <source>Look there</source>
   <translation>Dort suchen</translation>
  </message>
  <message>
   <source>Paths below the first folder lead below the second one then. No file is moved.</source>
   <translation>Pfade unter dem ersten Ordner führen dann unter den zweiten. Keine Datei wird verschoben.</translation>
  </message>
  <message>
   <source>Folder now</source>
   <translation>Ordner jetzt</translation>
  </message>
  <message>
   <source>Folder before</source>
   <translation>Ordner vorher</translation>
  </message>
  <message>
   <source>Type the folder in which they were.</source>
   <translation>Tippen Sie den Ordner, in dem sie waren.</translation>
  </message>
  <message>
   <source>Choose the folder in which they are now.</source>
   <translation>Wählen Sie den Ordner, in dem sie jetzt sind.</translation>
  </message>
  <message>
   <source>New study</source>
   <translation>Neue Studie</translation>
  </message>
  <message>
   <source>Study</source>
   <translation>Studie</translation>
  </message>
  <message>
   <source>Make study</source>
   <translation>Studie anlegen</translation>
  </message>
  <message>
   <source>What is in the folder stays as it is; study.yaml is added. Nothing is copied.</source>
   <translation>Was im Ordner ist, bleibt, wie es ist; study.yaml kommt dazu. Nichts wird kopiert.</translation>
  </message>
  <message>
   <source>that of the folder</source>
   <translation>der des Ordners</translation>
  </message>
  <message>
   <source>the model's usual ones</source>
   <translation>die üblichen des Modells</translation>
  </message>
  <message>
   <source>as it is</source>
   <translation>wie es ist</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>Existing markers are not imported twice.</source>
   <translation>Was schon da ist, wird nicht noch einmal importiert.</translation>
  </message>
  <message>
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>the marker of the same text</source>
   <translation>die Marke mit demselben Text</translation>
  </message>
  <message>
   <source>For every session: all saw the same film</source>
   <translation>Für jede Sitzung: Alle sahen denselben Film</translation>
  </message>
  <message>
   <source>Type numbers, such as 0.5.</source>
   <translation>Tippen Sie Zahlen, etwa 0.5.</translation>
  </message>
  <message>
   <source>Name the event that sets the clock.</source>
   <translation>Sagen Sie, welches Ereignis die Uhr stellt.</translation>
  </message>
  <message>
   <source>as the file says</source>
   <translation>wie die Datei sagt</translation>
  </message>
  <message>
   <source>Only these texts, with commas</source>
   <translation>Nur diese Texte, mit Kommas</translation>
  </message>
  <message>
   <source>Tier or observation</source>
   <translation>Spur oder Beobachtung</translation>
  </message>
  <message>
   <source>Seconds to add</source>
   <translation>Sekunden, die dazukommen</translation>
  </message>
  <message>
   <source>Event that sets the clock</source>
   <translation>Ereignis, das die Uhr stellt</translation>
  </message>
  <message>
   <source>It is at, in the recording</source>
   <translation>In der Aufnahme ist es bei</translation>
  </message>
  <message>
   <source>Table: summary, transitions, comparisons</source>
   <translation>Tabelle: Übersicht, Übergänge, Vergleiche</translation>
  </message>
  <message>
   <source>Report: one page with pictures</source>
   <translation>Bericht: eine Seite mit Bildern</translation>
  </message>
  <message>
   <source>Picture: shares by condition</source>
   <translation>Bild: Anteile je Bedingung</translation>
  </message>
  <message>
   <source>Picture: timeline</source>
   <translation>Bild: Zeitleiste</translation>
  </message>
  <message>
   <source>Picture: curves around markers</source>
   <translation>Bild: Kurven um Marken</translation>
  </message>
  <message>
   <source>Picture: participants by labels</source>
   <translation>Bild: Teilnehmende nach Merkmalen</translation>
  </message>
  <message>
   <source>Picture: transitions</source>
   <translation>Bild: Übergänge</translation>
  </message>
  <message>
   <source>Picture: path by valence and arousal</source>
   <translation>Bild: Weg nach Valenz und Erregung</translation>
  </message>
  <message>
   <source>Table: means around markers</source>
   <translation>Tabelle: Mittelwerte um Marken</translation>
  </message>
  <message>
   <source>Table: each frame, with head pose</source>
   <translation>Tabelle: jedes Bild, mit Kopfhaltung</translation>
  </message>
  <message>
   <source>Table: synchrony of two faces</source>
   <translation>Tabelle: Synchronie zweier Gesichter</translation>
  </message>
  <message>
   <source>Table: agreement with people's annotations</source>
   <translation>Tabelle: Übereinstimmung mit Annotationen von Menschen</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>Mittelwert</translation>
  </message>
  <message>
   <source>share of time shown</source>
   <translation>Anteil der Zeit, in der es gezeigt wird</translation>
  </message>
  <message>
   <source>share of time leading</source>
   <translation>Anteil der Zeit, in der es führt</translation>
  </message>
  <message>
   <source>times a minute</source>
   <translation>Male je Minute</translation>
  </message>
  <message>
   <source>latency</source>
   <translation>Latenz</translation>
  </message>
  <message>
   <source>duration</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <source>Tables and pictures</source>
   <translation>Tabellen und Bilder</translation>
  </message>
  <message>
   <source>Write</source>
   <translation>Schreiben</translation>
  </message>
  <message numerus="yes">
   <source>{count} chosen sessions</source>
   <translation>
    <numerusform>{count} gewählte Sitzung</numerusform>
    <numerusform>{count} gewählte Sitzungen</numerusform>
   </translation>
  </message>
  <message>
   <source>Folders of coders</source>
   <translation>Ordner der Codierenden</translation>
  </message>
  <message>
   <source>Compare annotated time alone</source>
   <translation>Nur annotierte Zeit vergleichen</translation>
  </message>
  <message>
   <source>As</source>
   <translation>Als</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Add a folder of annotations for each coder.</source>
   <translation>Fügen Sie für jede codierende Person einen Ordner mit Annotationen hinzu.</translation>
  </message>
  <message>
   <source>face</source>
   <translation>Gesicht</translation>
  </message>
  <message>
   <source>session</source>
   <translation>Sitzung</translation>
  </message>
  <message>
   <source>participant and condition</source>
   <translation>Teilnehmende und Bedingung</translation>
  </message>
  <message>
   <source>Sessions</source>
   <translation>Sitzungen</translation>
  </message>
  <message>
   <source>A row of each</source>
   <translation>Eine Zeile je</translation>
  </message>
  <message>
   <source>Compared or drawn</source>
   <translation>Verglichen oder gezeichnet</translation>
  </message>
  <message>
   <source>Text of markers</source>
   <translation>Text der Marken</translation>
  </message>
  <message>
   <source>Only these labels, with commas</source>
   <translation>Nur diese Merkmale, mit Kommas</translation>
  </message>
  <message>
   <source>Shown from a probability of</source>
   <translation>Gezeigt ab einer Wahrscheinlichkeit von</translation>
  </message>
  <message>
   <source>Until it is below</source>
   <translation>Bis sie darunter ist</translation>
  </message>
  <message>
   <source>From, in seconds from the marker</source>
   <translation>Von, in Sekunden ab der Marke</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Bis</translation>
  </message>
  <message>
   <source>Less the mean from, to</source>
   <translation>Abzüglich des Mittels von, bis</translation>
  </message>
  <message>
   <source>Seconds of a segment</source>
   <translation>Sekunden eines Abschnitts</translation>
  </message>
  <message>
   <source>Largest lag in seconds</source>
   <translation>Größter Versatz in Sekunden</translation>
  </message>
  <message>
   <source>Shuffled orders</source>
   <translation>Gemischte Reihenfolgen</translation>
  </message>
  <message>
   <source>Only this tier</source>
   <translation>Nur diese Spur</translation>
  </message>
  <message>
   <source>none: from the begin</source>
   <translation>keiner: ab dem Beginn</translation>
  </message>
  <message>
   <source>every marker</source>
   <translation>jede Marke</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>wartet</translation>
  </message>
  <message>
   <source>Sessions that are analysed</source>
   <translation>Sitzungen, die ausgewertet werden</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Earlier</source>
   <translation>Früher</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>Sitzung</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>{done} of {all}</source>
   <translation>{done} von {all}</translation>
  </message>
  <message>
   <source>not good: {count}</source>
   <translation>nicht gut: {count}</translation>
  </message>
  <message>
   <source>Analyse the study</source>
   <translation>Studie auswerten</translation>
  </message>
  <message>
   <source>Analyse</source>
   <translation>Auswerten</translation>
  </message>
  <message>
   <source>What is done with the same labels and options is skipped.</source>
   <translation>Was mit denselben Merkmalen und Optionen schon ausgewertet ist, wird übersprungen.</translation>
  </message>
  <message numerus="yes">
   <source>All {count} sessions with a film</source>
   <translation>
    <numerusform>{count} Sitzung mit einem Film</numerusform>
    <numerusform>Alle {count} Sitzungen mit einem Film</numerusform>
   </translation>
  </message>
  <message>
   <source>Analyse again what is done</source>
   <translation>Auch Fertiges neu auswerten</translation>
  </message>
  <message>
   <source>An empty field takes the value set when the study is analysed.</source>
   <translation>Eine leere Zeile steht für das, was beim Auswerten der Studie gesagt wird.</translation>
  </message>
  <message>
   <source>as the rest</source>
   <translation>wie die übrigen</translation>
  </message>
  <message>
   <source>Turn clockwise</source>
   <translation>Im Uhrzeigersinn drehen</translation>
  </message>
  <message>
   <source>the study's</source>
   <translation>das der Studie</translation>
  </message>
  <message>
   <source>Faces at most</source>
   <translation>Gesichter höchstens</translation>
  </message>
  <message>
   <source>Frames a second at most</source>
   <translation>Bilder je Sekunde höchstens</translation>
  </message>
  <message>
   <source>Sessions at a time</source>
   <translation>Sitzungen gleichzeitig</translation>
  </message>
  <message>
   <source>Files for each, with commas</source>
   <translation>Dateien für jede, mit Kommas</translation>
  </message>
  <message>
   <source>Type numbers, or leave the line empty.</source>
   <translation>Tippen Sie Zahlen, oder lassen Sie die Zeile leer.</translation>
  </message>
  <message>
   <source>Picture track, from 0</source>
   <translation>Bildspur, ab 0</translation>
  </message>
  <message>
   <source>the study's: {labels}</source>
   <translation>die der Studie: {labels}</translation>
  </message>
  <message>
   <source>Participant</source>
   <translation>Teilnehmende</translation>
  </message>
  <message>
   <source>Condition</source>
   <translation>Bedingung</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Gruppe</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <source>analysed</source>
   <translation>ausgewertet</translation>
  </message>
  <message>
   <source>not analysed</source>
   <translation>nicht ausgewertet</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>nicht gefunden</translation>
  </message>
  <message>
   <source>Sessions of the study</source>
   <translation>Sitzungen der Studie</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
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
   <source>Leave the tour</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Video</source>
   <translation>Video</translation>
  </message>
  <message>
   <source>More faces than are followed: all is covered</source>
   <translation>Mehr Gesichter, als verfolgt werden: alles ist verdeckt</translation>
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
   <source>the top label</source>
   <translation>das wahrscheinlichste Merkmal</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Neu ansehen</translation>
  </message>
  <message>
   <source>A bar upwards: this frame speaks for the label, the score falls without it. A bar downwards: it speaks against it.</source>
   <translation>Ein Balken nach oben: Dieses Bild spricht für das Merkmal, ohne es sinkt der Wert. Ein Balken nach unten: Es spricht dagegen.</translation>
  </message>
  <message>
   <source>This is the model's view of the picture. It is not what the person feels, and not a reason to believe the score.</source>
   <translation>Das ist die Sicht des Modells auf das Bild. Es ist nicht, was der Mensch fühlt, und kein Grund, dem Wert zu glauben.</translation>
  </message>
  <message>
   <source>The frame at {seconds:.1f} s supports it most.</source>
   <translation>Das Bild bei {seconds:.1f} s spricht am meisten dafür.</translation>
  </message>
  <message>
   <source>Nearest sentences, and how much likelier each is than none of these:</source>
   <translation>Nächste Sätze, und wie viel wahrscheinlicher als nichts davon:</translation>
  </message>
 </context>
</TS>
