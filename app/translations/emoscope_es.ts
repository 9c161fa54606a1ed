<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>EmoScope</name>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Archivo</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Editar</translation>
  </message>
  <message>
   <source>&amp;Live</source>
   <translation>En &amp;directo</translation>
  </message>
  <message>
   <source>&amp;Recordings</source>
   <translation>&amp;Grabaciones</translation>
  </message>
  <message>
   <source>La&amp;bels</source>
   <translation>Eti&amp;quetas</translation>
  </message>
  <message>
   <source>&amp;Studies</source>
   <translation>E&amp;studios</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ver</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>A&amp;yuda</translation>
  </message>
  <message>
   <source>Camera res&amp;olution</source>
   <translation>Resolución de &amp;la cámara</translation>
  </message>
  <message>
   <source>Open &amp;recent</source>
   <translation>A&amp;brir reciente</translation>
  </message>
  <message>
   <source>Open &amp;recent study</source>
   <translation>Abrir estudio rec&amp;iente</translation>
  </message>
  <message>
   <source>Open &amp;video …</source>
   <translation>&amp;Abrir vídeo …</translation>
  </message>
  <message>
   <source>&amp;Use camera</source>
   <translation>Usar la &amp;cámara</translation>
  </message>
  <message>
   <source>&amp;Look at the screen …</source>
   <translation>Mirar la &amp;pantalla …</translation>
  </message>
  <message>
   <source>Open &amp;network video …</source>
   <translation>Abrir vídeo de &amp;red …</translation>
  </message>
  <message>
   <source>&amp;Watch a folder …</source>
   <translation>&amp;Vigilar una carpeta …</translation>
  </message>
  <message>
   <source>&amp;Test picture</source>
   <translation>&amp;Imagen de prueba</translation>
  </message>
  <message>
   <source>Play &amp;demo clip</source>
   <translation>Reproducir &amp;el clip de demostración</translation>
  </message>
  <message>
   <source>&amp;Close source</source>
   <translation>&amp;Detener</translation>
  </message>
  <message>
   <source>&amp;Models …</source>
   <translation>&amp;Modelos …</translation>
  </message>
  <message>
   <source>&amp;Settings …</source>
   <translation>A&amp;justes …</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Salir</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Deshacer</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Rehacer</translation>
  </message>
  <message>
   <source>&amp;Pause</source>
   <translation>&amp;Pausa</translation>
  </message>
  <message>
   <source>&amp;Snapshot …</source>
   <translation>&amp;Instantánea …</translation>
  </message>
  <message>
   <source>Show &amp;landmarks</source>
   <translation>Mo&amp;strar puntos faciales</translation>
  </message>
  <message>
   <source>&amp;Mirror the picture</source>
   <translation>Imagen en &amp;espejo</translation>
  </message>
  <message>
   <source>Turn the &amp;camera's picture</source>
   <translation>Girar la imagen de la &amp;cámara</translation>
  </message>
  <message>
   <source>Camera settin&amp;gs …</source>
   <translation>&amp;Ajustes de la cámara …</translation>
  </message>
  <message>
   <source>Camera's &amp;own resolution</source>
   <translation>Resolución &amp;propia de la cámara</translation>
  </message>
  <message>
   <source>&amp;Blur or hide faces</source>
   <translation>&amp;Difuminar u ocultar rostros</translation>
  </message>
  <message>
   <source>Leave out &amp;a region</source>
   <translation>Excluir una &amp;zona</translation>
  </message>
  <message>
   <source>Lea&amp;ve out the chosen face</source>
   <translation>Excluir el &amp;rostro elegido</translation>
  </message>
  <message>
   <source>&amp;Follow faces everywhere</source>
   <translation>Seguir rostros en todas par&amp;tes</translation>
  </message>
  <message>
   <source>Recor&amp;d</source>
   <translation>&amp;Grabar</translation>
  </message>
  <message>
   <source>Set mar&amp;ker</source>
   <translation>Poner una &amp;marca</translation>
  </message>
  <message>
   <source>&amp;Why this score</source>
   <translation>¿Por &amp;qué este valor?</translation>
  </message>
  <message>
   <source>Set &amp;neutral face (10 s)</source>
   <translation>Fijar rostro &amp;neutro (10 s)</translation>
  </message>
  <message>
   <source>&amp;Teach label by example</source>
   <translation>Enseñar &amp;una etiqueta con un ejemplo</translation>
  </message>
  <message>
   <source>Teach what the label &amp;is not</source>
   <translation>Enseñar lo que la etiqueta n&amp;o es</translation>
  </message>
  <message>
   <source>Str&amp;eams …</source>
   <translation>&amp;Flujos …</translation>
  </message>
  <message>
   <source>P&amp;resenter view</source>
   <translation>&amp;Vista de presentación</translation>
  </message>
  <message>
   <source>Analyse &amp;videos …</source>
   <translation>Analizar &amp;vídeos …</translation>
  </message>
  <message>
   <source>&amp;Open recording …</source>
   <translation>A&amp;brir grabación …</translation>
  </message>
  <message>
   <source>Sample &amp;recording</source>
   <translation>&amp;Grabación de ejemplo</translation>
  </message>
  <message>
   <source>&amp;Play or pause</source>
   <translation>&amp;Reproducir o pausar</translation>
  </message>
  <message>
   <source>Play in a &amp;loop</source>
   <translation>Reproducir &amp;en bucle</translation>
  </message>
  <message>
   <source>So&amp;und</source>
   <translation>So&amp;nido</translation>
  </message>
  <message>
   <source>One frame &amp;back</source>
   <translation>Un &amp;fotograma atrás</translation>
  </message>
  <message>
   <source>One frame o&amp;n</source>
   <translation>Un fotograma a&amp;delante</translation>
  </message>
  <message>
   <source>&amp;Faster</source>
   <translation>&amp;Más rápido</translation>
  </message>
  <message>
   <source>&amp;Slower</source>
   <translation>Más &amp;lento</translation>
  </message>
  <message>
   <source>Set &amp;marker</source>
   <translation>&amp;Poner una marca</translation>
  </message>
  <message>
   <source>&amp;Whose face is this …</source>
   <translation>¿De quién es esta &amp;cara? …</translation>
  </message>
  <message>
   <source>Somebody else from &amp;here on …</source>
   <translation>Otra persona desde a&amp;quí …</translation>
  </message>
  <message>
   <source>&amp;Check who may be one person …</source>
   <translation>&amp;Hallar quién es la misma persona …</translation>
  </message>
  <message>
   <source>Take the face's name awa&amp;y</source>
   <translation>Qu&amp;itar el nombre de la cara</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>&amp;Acercar</translation>
  </message>
  <message>
   <source>&amp;Zoom out</source>
   <translation>Ale&amp;jar</translation>
  </message>
  <message>
   <source>Show &amp;all</source>
   <translation>Mostrar &amp;todo</translation>
  </message>
  <message>
   <source>&amp;Teach from a stretch …</source>
   <translation>Enseñar con &amp;un tramo …</translation>
  </message>
  <message>
   <source>&amp;Export …</source>
   <translation>E&amp;xportar …</translation>
  </message>
  <message>
   <source>For&amp;get this session …</source>
   <translation>&amp;Olvidar esta sesión …</translation>
  </message>
  <message>
   <source>Forget ol&amp;d sessions …</source>
   <translation>Olvidar &amp;sesiones antiguas …</translation>
  </message>
  <message>
   <source>&amp;Add label</source>
   <translation>&amp;Añadir etiqueta</translation>
  </message>
  <message>
   <source>&amp;Rename label</source>
   <translation>&amp;Renombrar etiqueta</translation>
  </message>
  <message>
   <source>&amp;Delete label</source>
   <translation>&amp;Borrar etiqueta</translation>
  </message>
  <message>
   <source>&amp;Mute label</source>
   <translation>Sile&amp;nciar etiqueta</translation>
  </message>
  <message>
   <source>Move label &amp;up</source>
   <translation>&amp;Subir etiqueta</translation>
  </message>
  <message>
   <source>Move label d&amp;own</source>
   <translation>Bajar e&amp;tiqueta</translation>
  </message>
  <message>
   <source>&amp;Examples …</source>
   <translation>&amp;Ejemplos …</translation>
  </message>
  <message>
   <source>Teach from a &amp;folder …</source>
   <translation>Enseñar con &amp;una carpeta …</translation>
  </message>
  <message>
   <source>&amp;Compare label sets …</source>
   <translation>Co&amp;mparar conjuntos de etiquetas …</translation>
  </message>
  <message>
   <source>O&amp;pen label set …</source>
   <translation>Abrir conjunto &amp;de etiquetas …</translation>
  </message>
  <message>
   <source>&amp;Save label set</source>
   <translation>&amp;Guardar conjunto</translation>
  </message>
  <message>
   <source>Save &amp;label set as …</source>
   <translation>Guardar conjunto &amp;como …</translation>
  </message>
  <message>
   <source>Export as CSV or &amp;JSON …</source>
   <translation>Exportar como CSV &amp;o JSON …</translation>
  </message>
  <message>
   <source>&amp;New study …</source>
   <translation>&amp;Nuevo estudio …</translation>
  </message>
  <message>
   <source>&amp;Open study …</source>
   <translation>&amp;Abrir estudio …</translation>
  </message>
  <message>
   <source>&amp;Add recordings …</source>
   <translation>Aña&amp;dir grabaciones …</translation>
  </message>
  <message>
   <source>Add a &amp;folder …</source>
   <translation>Añadir una &amp;carpeta …</translation>
  </message>
  <message>
   <source>Add from a &amp;table …</source>
   <translation>Añadir desde una &amp;tabla …</translation>
  </message>
  <message>
   <source>Fin&amp;d sessions</source>
   <translation>&amp;Buscar sesiones</translation>
  </message>
  <message>
   <source>Open re&amp;cording</source>
   <translation>Abrir la &amp;grabación</translation>
  </message>
  <message>
   <source>&amp;Move sessions …</source>
   <translation>&amp;Mover sesiones …</translation>
  </message>
  <message>
   <source>Rename &amp;everywhere …</source>
   <translation>Cambiar el nombre en todas &amp;partes …</translation>
  </message>
  <message>
   <source>Move session &amp;up</source>
   <translation>Subir la s&amp;esión</translation>
  </message>
  <message>
   <source>Move session do&amp;wn</source>
   <translation>Ba&amp;jar la sesión</translation>
  </message>
  <message>
   <source>Anal&amp;yse …</source>
   <translation>Anali&amp;zar …</translation>
  </message>
  <message>
   <source>O&amp;ptions of sessions …</source>
   <translation>&amp;Opciones de las sesiones …</translation>
  </message>
  <message>
   <source>Ta&amp;bles and pictures …</source>
   <translation>Tab&amp;las e imágenes …</translation>
  </message>
  <message>
   <source>&amp;Import markers …</source>
   <translation>Importar &amp;ficheros de marcas …</translation>
  </message>
  <message>
   <source>Name lon&amp;gest faces</source>
   <translation>Nombrar las cara&amp;s más largas</translation>
  </message>
  <message>
   <source>Ta&amp;ke out of the study</source>
   <translation>&amp;Quitar del estudio</translation>
  </message>
  <message>
   <source>Files were mo&amp;ved …</source>
   <translation>Archi&amp;vos movidos …</translation>
  </message>
  <message>
   <source>Name, labels and note&amp;s …</source>
   <translation>Nomb&amp;re, etiquetas y notas …</translation>
  </message>
  <message>
   <source>Forget t&amp;he earlier edits …</source>
   <translation>Olvidar los cambios ya &amp;hechos …</translation>
  </message>
  <message>
   <source>C&amp;lose study</source>
   <translation>Cerrar est&amp;udio</translation>
  </message>
  <message>
   <source>L&amp;abels</source>
   <translation>Eti&amp;quetas</translation>
  </message>
  <message>
   <source>&amp;Command palette …</source>
   <translation>&amp;Paleta de órdenes …</translation>
  </message>
  <message>
   <source>Dark or light &amp;theme</source>
   <translation>&amp;Tema oscuro o claro</translation>
  </message>
  <message>
   <source>&amp;Full screen</source>
   <translation>Pantalla &amp;completa</translation>
  </message>
  <message>
   <source>&amp;Help pages</source>
   <translation>Páginas de a&amp;yuda</translation>
  </message>
  <message>
   <source>&amp;Tour</source>
   <translation>&amp;Recorrido</translation>
  </message>
  <message>
   <source>&amp;What is new</source>
   <translation>&amp;Novedades</translation>
  </message>
  <message>
   <source>&amp;Notice about the scores</source>
   <translation>&amp;Aviso sobre los valores</translation>
  </message>
  <message>
   <source>&amp;Shortcuts and how to read the bars</source>
   <translation>&amp;Teclas y cómo leer las barras</translation>
  </message>
  <message>
   <source>&amp;Printable notice …</source>
   <translation>Aviso para &amp;imprimir …</translation>
  </message>
  <message>
   <source>&amp;Doctor</source>
   <translation>&amp;Diagnóstico</translation>
  </message>
  <message>
   <source>&amp;About EmoScope</source>
   <translation>Acerca de &amp;EmoScope</translation>
  </message>
  <message>
   <source>Open a video file as the live source.</source>
   <translation>Reproducir un vídeo en la vista en directo.</translation>
  </message>
  <message>
   <source>Use the camera as the source.</source>
   <translation>Mirar por la cámara.</translation>
  </message>
  <message>
   <source>A part of the screen: a video call, a player. People in it must have agreed.</source>
   <translation>Una parte de la pantalla: una videollamada, un reproductor. Las personas que aparecen deben haber dado su acuerdo.</translation>
  </message>
  <message>
   <source>An IP camera or a live stream by its address.</source>
   <translation>Una cámara IP o un flujo en directo por su dirección.</translation>
  </message>
  <message>
   <source>Shows each new picture added to a folder.</source>
   <translation>Muestra cada imagen nueva que llega a una carpeta.</translation>
  </message>
  <message>
   <source>Colour bars instead of a camera, to see whether the rest works.</source>
   <translation>Barras de color en lugar de una cámara, para ver si lo demás funciona.</translation>
  </message>
  <message>
   <source>Play the bundled clip.</source>
   <translation>Reproducir el clip incluido en el programa.</translation>
  </message>
  <message>
   <source>Close the camera or video.</source>
   <translation>Cerrar la cámara o el vídeo.</translation>
  </message>
  <message>
   <source>Installed and available models, with size, licence and speed.</source>
   <translation>Qué modelos hay aquí, cuáles se pueden obtener y qué se sabe de cada uno.</translation>
  </message>
  <message>
   <source>Freeze the picture; labels stay editable. At the end of a video: play again.</source>
   <translation>Congelar la imagen; las etiquetas se pueden seguir cambiando. Al final de un vídeo: repetirlo.</translation>
  </message>
  <message>
   <source>Save the picture with its scores as an image.</source>
   <translation>Guardar la imagen con sus valores.</translation>
  </message>
  <message>
   <source>By a quarter, clockwise; kept for this camera.</source>
   <translation>Un cuarto de vuelta a la derecha; se recuerda para esta cámara.</translation>
  </message>
  <message>
   <source>Pictures a second, exposure, white balance and focus, where the camera offers them.</source>
   <translation>Imágenes por segundo, exposición, balance de blancos y enfoque, si la cámara los ofrece.</translation>
  </message>
  <message>
   <source>Cycle through show, blur, hide and covering the whole picture.</source>
   <translation>Alterna entre mostrar, difuminar, ocultar y cubrir toda la imagen.</translation>
  </message>
  <message>
   <source>Draw over a poster or a screen: faces there are not followed.</source>
   <translation>Dibuje sobre un cartel o una pantalla: los rostros de ahí no se siguen.</translation>
  </message>
  <message>
   <source>Leave out the place where this face is: a poster, a screen.</source>
   <translation>Excluir el lugar donde está este rostro: un cartel, una pantalla.</translation>
  </message>
  <message>
   <source>Remove all regions that are left out.</source>
   <translation>Recuperar todas las zonas excluidas.</translation>
  </message>
  <message>
   <source>Record what is enabled in Settings (scores, embeddings, video).</source>
   <translation>Guardar lo que dicen los ajustes: valores, vectores, vídeo.</translation>
  </message>
  <message>
   <source>Name this moment of the recording.</source>
   <translation>Nombrar este momento de la grabación.</translation>
  </message>
  <message>
   <source>Show the frames that the model saw and what each one contributed.</source>
   <translation>Las imágenes que vio el modelo y lo que aportó cada una.</translation>
  </message>
  <message>
   <source>Show scores relative to this face's neutral expression. Press again to undo.</source>
   <translation>Mostrar los valores de este rostro como cambio respecto a su neutro; otra vez lo deshace.</translation>
  </message>
  <message>
   <source>Hold the key while the face shows the chosen label, or press it twice.</source>
   <translation>Mantenga la tecla mientras la cara muestra la etiqueta elegida, o púlsela dos veces.</translation>
  </message>
  <message>
   <source>Hold the key while the face shows something other than the chosen label.</source>
   <translation>Igual, mientras la cara muestra algo que no es la etiqueta elegida.</translation>
  </message>
  <message>
   <source>Send live scores to other programs on this computer.</source>
   <translation>Enviar las puntuaciones en directo a otros programas de este equipo.</translation>
  </message>
  <message>
   <source>Open a second window with large type for an audience.</source>
   <translation>Una segunda ventana con letra grande para el público.</translation>
  </message>
  <message>
   <source>Analyse whole files and save the results.</source>
   <translation>Valorar archivos de principio a fin y guardar el resultado.</translation>
  </message>
  <message>
   <source>Analyse the demo clip and open it, to try things out.</source>
   <translation>Analizar el clip de demostración y abrirlo, para probarlo todo.</translation>
  </message>
  <message>
   <source>Repeat the part that the timeline shows.</source>
   <translation>Reproducir una y otra vez lo que muestra la línea de tiempo.</translation>
  </message>
  <message>
   <source>Play recordings with their sound.</source>
   <translation>Reproducir las grabaciones con su sonido.</translation>
  </message>
  <message>
   <source>Name this moment. Shift-drag on the timeline to mark a range.</source>
   <translation>Nombrar este momento; Mayús y arrastrar en la línea de tiempo marca un tramo.</translation>
  </message>
  <message>
   <source>Name the chosen face; faces of one name are one person.</source>
   <translation>Dar nombre a la cara elegida; las caras de un mismo nombre son una sola persona.</translation>
  </message>
  <message>
   <source>Where the program took two people for one face.</source>
   <translation>Donde el programa tomó a dos personas por una sola cara.</translation>
  </message>
  <message>
   <source>Suggest by look which faces of this recording may be one person's.</source>
   <translation>Sugerir por el aspecto qué caras de esta grabación podrían ser de una misma persona.</translation>
  </message>
  <message>
   <source>Control and drag on the timeline marks a stretch to take an example from.</source>
   <translation>Control y arrastrar en la línea de tiempo marca un tramo del que tomar un ejemplo.</translation>
  </message>
  <message>
   <source>Export as table, subtitles, ELAN, report or annotated video.</source>
   <translation>Como tabla, subtítulos, ELAN, informe o vídeo con los valores.</translation>
  </message>
  <message>
   <source>Delete this session and everything stored with it. Asks for confirmation.</source>
   <translation>Borrar una sesión con todo lo que EmoScope guarda de ella; pregunta antes.</translation>
  </message>
  <message>
   <source>Delete sessions older than the limit in Settings. Asks for confirmation.</source>
   <translation>Borrar las sesiones más antiguas de lo que dicen los ajustes; pregunta antes.</translation>
  </message>
  <message>
   <source>A muted label is not scored.</source>
   <translation>Una etiqueta silenciada no participa en los valores.</translation>
  </message>
  <message>
   <source>View the set's examples, leave some out, or delete them.</source>
   <translation>Ver lo que aprendió el conjunto, dejar ejemplos fuera, borrarlos.</translation>
  </message>
  <message>
   <source>Learn from pictures and videos: a folder for each label.</source>
   <translation>Aprender de imágenes y vídeos: una carpeta por etiqueta.</translation>
  </message>
  <message>
   <source>Score your own labelled folder with several label sets, side by side.</source>
   <translation>Puntuar su carpeta etiquetada con varios conjuntos, lado a lado.</translation>
  </message>
  <message>
   <source>A folder with participants, conditions and recordings.</source>
   <translation>Una carpeta con participantes, condiciones y grabaciones.</translation>
  </message>
  <message>
   <source>Videos and pictures. Nothing is copied.</source>
   <translation>Vídeos e imágenes. No se copia nada.</translation>
  </message>
  <message>
   <source>A folder in it, such as P01, is a participant; folders below are conditions.</source>
   <translation>Una carpeta dentro de ella, como P01, es un participante; las carpetas de debajo son condiciones.</translation>
  </message>
  <message>
   <source>A row per session: film, participant, condition, group, name, role, note.</source>
   <translation>Una fila por sesión: film, participant, condition, group, name, role, note.</translation>
  </message>
  <message>
   <source>Show the chosen session with its scores.</source>
   <translation>Mostrar la sesión elegida con sus puntuaciones.</translation>
  </message>
  <message>
   <source>Give the chosen sessions to a participant, condition or group.</source>
   <translation>Dar las sesiones elegidas a un participante, una condición o un grupo.</translation>
  </message>
  <message>
   <source>Give a participant, condition or group another name.</source>
   <translation>Dar otro nombre a un participante, una condición o un grupo.</translation>
  </message>
  <message>
   <source>Analyse the films of the study.</source>
   <translation>Analizar las películas del estudio.</translation>
  </message>
  <message>
   <source>Set analysis options for the chosen sessions alone.</source>
   <translation>Analizar las sesiones elegidas de otro modo que las demás.</translation>
  </message>
  <message>
   <source>Summary, report, pictures and more tables of the study, as files.</source>
   <translation>Resumen, informe, imágenes y más tablas del estudio, como archivos.</translation>
  </message>
  <message>
   <source>Files of ELAN, BORIS, PsychoPy or tables, each named as its film or session.</source>
   <translation>Archivos de ELAN, BORIS, PsychoPy o tablas, cada uno con el nombre de su película o sesión.</translation>
  </message>
  <message>
   <source>In the chosen sessions, or all, name the longest face after the participant.</source>
   <translation>En las sesiones elegidas, o en todas, dar a la cara más larga el nombre del participante.</translation>
  </message>
  <message>
   <source>Films and results stay where they are.</source>
   <translation>Las películas y los resultados se quedan donde están.</translation>
  </message>
  <message>
   <source>Set the new place of films and results.</source>
   <translation>Decir dónde están ahora las películas y los resultados.</translation>
  </message>
  <message>
   <source>Delete what undo knows of the study, and names in it. Asks for confirmation.</source>
   <translation>Borra lo que se guarda para deshacer cambios del estudio, con los nombres que contiene. Pide confirmación.</translation>
  </message>
  <message>
   <source>Find any command by its name.</source>
   <translation>Encontrar cualquier orden por su nombre.</translation>
  </message>
  <message>
   <source>How to use the window, what the tables hold; without a connection.</source>
   <translation>Cómo usar la ventana y qué hay en las tablas; sin conexión.</translation>
  </message>
  <message>
   <source>The parts of this window, in six steps.</source>
   <translation>Qué hay y dónde en esta ventana, en seis pasos.</translation>
  </message>
  <message>
   <source>All shortcuts on one page, and how to read the bars.</source>
   <translation>Todas las teclas en una página, y qué muestran las barras.</translation>
  </message>
  <message>
   <source>A notice to print and put on the door, in four languages.</source>
   <translation>Una página para la puerta de la sala, en cuatro idiomas.</translation>
  </message>
  <message>
   <source>Versions, runtime, time per stage, and a report to copy.</source>
   <translation>Versiones, motor, tiempos por etapa y un informe para copiar.</translation>
  </message>
  <message>
   <source>shown</source>
   <translation>visibles</translation>
  </message>
  <message>
   <source>blurred</source>
   <translation>borroso</translation>
  </message>
  <message>
   <source>hidden</source>
   <translation>ocultos</translation>
  </message>
  <message>
   <source>picture covered</source>
   <translation>imagen cubierta</translation>
  </message>
  <message>
   <source>Label added: {name}</source>
   <translation>Etiqueta añadida: {name}</translation>
  </message>
  <message>
   <source>Label deleted: {name}</source>
   <translation>Etiqueta borrada: {name}</translation>
  </message>
  <message>
   <source>Label renamed: {name}</source>
   <translation>Etiqueta renombrada: {name}</translation>
  </message>
  <message>
   <source>Label set: {name}</source>
   <translation>Conjunto de etiquetas: {name}</translation>
  </message>
  <message>
   <source>Muted: {name}</source>
   <translation>Silenciada: {name}</translation>
  </message>
  <message>
   <source>Unmuted: {name}</source>
   <translation>Ya no silenciada: {name}</translation>
  </message>
  <message>
   <source>Emotion estimation is running</source>
   <translation>Estimación de emociones en marcha</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>en pausa</translation>
  </message>
  <message>
   <source>ended</source>
   <translation>terminado</translation>
  </message>
  <message>
   <source>Faces</source>
   <translation>Rostros</translation>
  </message>
  <message>
   <source>Emotion estimation is off</source>
   <translation>Estimación de emociones apagada</translation>
  </message>
  <message>
   <source>Stop the recording before turning the picture.</source>
   <translation>La imagen no se gira durante una grabación. Termínela antes.</translation>
  </message>
  <message>
   <source>Stop the recording before changing the resolution.</source>
   <translation>La resolución no cambia durante una grabación. Termínela primero.</translation>
  </message>
  <message>
   <source>The language will change after this example, or after a restart.</source>
   <translation>El idioma cambia cuando se haya tomado el ejemplo o en el próximo inicio.</translation>
  </message>
  <message>
   <source>The language will change when the files are done, or after a restart.</source>
   <translation>El idioma cambia cuando los archivos estén listos o en el próximo inicio.</translation>
  </message>
  <message>
   <source>The label set has changes that are not saved.</source>
   <translation>El conjunto de etiquetas tiene cambios sin guardar.</translation>
  </message>
  <message>
   <source>Files are still being analysed. Scores so far are kept.</source>
   <translation>Se están analizando archivos. Lo ya puntuado se conserva.</translation>
  </message>
  <message>
   <source>A file is still being written. It will be incomplete.</source>
   <translation>Se está escribiendo un archivo. No quedará completo.</translation>
  </message>
  <message>
   <source>A recording is running. It will be stopped and kept.</source>
   <translation>Hay una grabación en curso. Se termina y se conserva.</translation>
  </message>
  <message>
   <source>Quit anyway?</source>
   <translation>¿Salir de todos modos?</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Export again …</source>
   <translation>Exportar de nuevo …</translation>
  </message>
  <message>
   <source>Open a recording first.</source>
   <translation>Abra primero una grabación.</translation>
  </message>
  <message>
   <source>Writing {path}</source>
   <translation>Escribiendo {path}</translation>
  </message>
  <message>
   <source>Saved {path}</source>
   <translation>Guardado: {path}</translation>
  </message>
  <message numerus="yes">
   <source>{count} files saved in {folder}</source>
   <translation>
    <numerusform>{count} archivo guardado en {folder}</numerusform>
    <numerusform>{count} archivos guardados en {folder}</numerusform>
   </translation>
  </message>
  <message>
   <source>Making the sample recording from the demo clip.</source>
   <translation>La grabación de ejemplo se está creando a partir del clip de demostración.</translation>
  </message>
  <message>
   <source>What is new</source>
   <translation>Novedades</translation>
  </message>
  <message>
   <source>A face and your words</source>
   <translation>Un rostro y sus palabras</translation>
  </message>
  <message>
   <source>The picture shows what the camera or video shows. Each face has a frame with the label that fits best right now. Click a face to follow it.</source>
   <translation>La imagen muestra lo que da la cámara o el vídeo. Cada rostro tiene un marco con la etiqueta que mejor encaja ahora. Haga clic en un rostro para seguirlo.</translation>
  </message>
  <message>
   <source>Type any sentence</source>
   <translation>Escriba cualquier frase</translation>
  </message>
  <message>
   <source>Type a word or a whole sentence here, such as “trying not to laugh”, and press Enter. It is scored at once.</source>
   <translation>Escriba aquí una palabra o una frase entera, como «intenta no reírse», y pulse Intro. Se puntúa al instante.</translation>
  </message>
  <message>
   <source>How to read a bar</source>
   <translation>Cómo leer una barra</translation>
  </message>
  <message>
   <source>Length and number say how well the sentence describes how the face looks to the model, compared with the other labels. It is not what the person feels.</source>
   <translation>Longitud y número dicen lo bien que la frase describe el aspecto del rostro para el modelo, comparada con las demás etiquetas. No es lo que siente la persona.</translation>
  </message>
  <message>
   <source>The last 30 seconds</source>
   <translation>Los últimos 30 segundos</translation>
  </message>
  <message>
   <source>One line per label for the face that is selected.</source>
   <translation>Una línea por etiqueta para el rostro elegido.</translation>
  </message>
  <message>
   <source>Record, cover faces, present</source>
   <translation>Grabar, cubrir rostros, presentar</translation>
  </message>
  <message>
   <source>Record with Ctrl+R, cover faces with B, and open a second window for an audience with F5. Recording shows a red badge.</source>
   <translation>Grabe con Ctrl+R, cubra rostros con B y abra con F5 una segunda ventana para el público. Una grabación muestra un letrero rojo.</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>Recordings plays what was analysed and exports tables. Labels shows which sentences the model cannot tell apart. F1 opens help, Ctrl+Shift+P finds any command.</source>
   <translation>Grabaciones reproduce lo analizado y exporta tablas. Etiquetas muestra qué frases no distingue el modelo. F1 abre la ayuda, Ctrl+Mayús+P encuentra cualquier orden.</translation>
  </message>
  <message>
   <source>This is EmoScope {version}.</source>
   <translation>Este es EmoScope {version}.</translation>
  </message>
  <message>
   <source>Open label set</source>
   <translation>Abrir conjunto de etiquetas</translation>
  </message>
  <message>
   <source>Save label set</source>
   <translation>Guardar conjunto de etiquetas</translation>
  </message>
  <message>
   <source>Export label set</source>
   <translation>Exportar conjunto de etiquetas</translation>
  </message>
  <message>
   <source>Your sets</source>
   <translation>Conjuntos propios</translation>
  </message>
  <message>
   <source>Sets built into EmoScope</source>
   <translation>Conjuntos incluidos</translation>
  </message>
  <message>
   <source>It holds embeddings of faces, which are personal data. Only you can read the file.</source>
   <translation>Contiene vectores de caras: datos personales que solo usted puede leer.</translation>
  </message>
  <message>
   <source>Label sets</source>
   <translation>Conjuntos de etiquetas</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Todos los archivos</translation>
  </message>
  <message>
   <source>Without its examples: they are embeddings of faces.</source>
   <translation>Sin sus ejemplos: son vectores de caras.</translation>
  </message>
  <message>
   <source>Faces in this region are left out, also of recordings and analyses.</source>
   <translation>Los rostros de esta zona se excluyen, también de grabaciones y análisis.</translation>
  </message>
  <message>
   <source>Choose a face first: click on it.</source>
   <translation>Elija primero un rostro: haga clic en él.</translation>
  </message>
  <message>
   <source>There is no picture to draw on yet.</source>
   <translation>Aún no hay ninguna imagen donde dibujar.</translation>
  </message>
  <message>
   <source>Stop the recording before changing what is left out.</source>
   <translation>Lo excluido no cambia durante una grabación. Termínela primero.</translation>
  </message>
  <message>
   <source>There are too many regions. Remove some first.</source>
   <translation>Hay demasiadas zonas. Recupérelas primero.</translation>
  </message>
  <message>
   <source>Draw a rectangle over what is to be left out. Esc goes back.</source>
   <translation>Dibuje un rectángulo sobre lo que debe excluirse. Esc cancela.</translation>
  </message>
  <message>
   <source>scores</source>
   <translation>valores</translation>
  </message>
  <message>
   <source>embeddings</source>
   <translation>vectores</translation>
  </message>
  <message>
   <source>video</source>
   <translation>vídeo</translation>
  </message>
  <message>
   <source>Nothing to record yet: wait for the picture and the model.</source>
   <translation>Aún no hay nada que grabar: espere la imagen y el modelo.</translation>
  </message>
  <message>
   <source>The video has ended. Space plays it again.</source>
   <translation>El vídeo ha terminado. La barra espaciadora lo repite.</translation>
  </message>
  <message>
   <source>Before recording, note the consent of the people in view.</source>
   <translation>Antes de grabar, anote el consentimiento de las personas a la vista.</translation>
  </message>
  <message>
   <source>No label to score: add or unmute one before recording.</source>
   <translation>No hay ninguna etiqueta que puntuar: añada una, o reactive una, antes de grabar.</translation>
  </message>
  <message>
   <source>Nothing to record: scores, embeddings and video are all off in Settings.</source>
   <translation>Valores, vectores y vídeo están desactivados en los ajustes: no hay nada que grabar.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>Recording started: {kept}</source>
   <translation>Ha empezado la grabación: {kept}</translation>
  </message>
  <message>
   <source>Markers need a recording. Start one with Ctrl+R.</source>
   <translation>Las marcas pertenecen a una grabación. Ctrl+R inicia una.</translation>
  </message>
  <message>
   <source>Marker {number}</source>
   <translation>Marca {number}</translation>
  </message>
  <message>
   <source>Recording saved. Find it under Recordings: {name}</source>
   <translation>Grabado. Está en Grabaciones: {name}</translation>
  </message>
  <message>
   <source>{text} at {seconds:.1f} s</source>
   <translation>{text} en {seconds:.1f} s</translation>
  </message>
  <message>
   <source>Clear this list</source>
   <translation>Vaciar esta lista</translation>
  </message>
  <message>
   <source>No scored face in view.</source>
   <translation>No hay ningún rostro valorado a la vista.</translation>
  </message>
  <message>
   <source>Watch a folder</source>
   <translation>Vigilar una carpeta</translation>
  </message>
  <message>
   <source>Whose face is this?</source>
   <translation>¿De quién es esta cara?</translation>
  </message>
  <message>
   <source>Face {number}, as long as it is in view. The name goes into tables and exports; faces of one name are one person.</source>
   <translation>Cara {number}, mientras esté a la vista. El nombre aparece en tablas y exportaciones; las caras de un mismo nombre son una sola persona.</translation>
  </message>
  <message>
   <source>Who is it from here on?</source>
   <translation>¿Quién es a partir de aquí?</translation>
  </message>
  <message>
   <source>Face {number} from {time} on.</source>
   <translation>Cara {number} a partir de {time}.</translation>
  </message>
  <message>
   <source>The film of this recording is not here, and looks are compared in it.</source>
   <translation>La película de esta grabación no está aquí, y el aspecto se compara en ella.</translation>
  </message>
  <message>
   <source>Only a camera is mirrored. This video is shown as it is.</source>
   <translation>Solo se refleja una cámara. Este vídeo se muestra tal como es.</translation>
  </message>
  <message>
   <source>A face that is not found cannot be covered.</source>
   <translation>Un rostro que no se detecta no se puede cubrir.</translation>
  </message>
  <message>
   <source>Save snapshot</source>
   <translation>Guardar instantánea</translation>
  </message>
  <message>
   <source>Cover the whole picture</source>
   <translation>Cubrir toda la imagen</translation>
  </message>
  <message>
   <source>Choose folder …</source>
   <translation>Elegir carpeta …</translation>
  </message>
  <message>
   <source>{path} could not be written. Choose another location.</source>
   <translation>No se pudo escribir {path}. Elija otro lugar.</translation>
  </message>
  <message>
   <source>Analyse again</source>
   <translation>Analizar de nuevo</translation>
  </message>
  <message>
   <source>Analyse videos</source>
   <translation>Analizar vídeos</translation>
  </message>
  <message>
   <source>Open recording</source>
   <translation>Abrir grabación</translation>
  </message>
  <message>
   <source>{name} was stopped. Scores so far are kept.</source>
   <translation>{name} se detuvo. Lo ya puntuado se conserva.</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>The analysis of {names} was not finished.</source>
   <translation>El análisis de {names} no terminó.</translation>
  </message>
  <message>
   <source>The recording {name} was interrupted. What was written is kept.</source>
   <translation>La grabación {name} se interrumpió. Lo escrito se conserva.</translation>
  </message>
  <message>
   <source>This session is still being recorded. Stop the recording first.</source>
   <translation>Esta sesión todavía se está grabando. Termine primero la grabación.</translation>
  </message>
  <message>
   <source>Delete …</source>
   <translation>Borrar …</translation>
  </message>
  <message>
   <source>Choose a session in the list first.</source>
   <translation>Elija primero una sesión de la lista.</translation>
  </message>
  <message>
   <source>Files are being analysed. Wait until they are done, or cancel first.</source>
   <translation>Se están analizando archivos. Espere al final o cancele primero.</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions are older than {days} days.</source>
   <translation>
    <numerusform>{count} sesión tiene más de {days} días.</numerusform>
    <numerusform>{count} sesiones tienen más de {days} días.</numerusform>
   </translation>
  </message>
  <message>
   <source>Sessions are kept until you delete them. Set a limit in Settings.</source>
   <translation>Las sesiones se guardan para siempre. Los ajustes pueden decir a los cuántos días se borran.</translation>
  </message>
  <message>
   <source>An export is still being written. Wait until it is done.</source>
   <translation>Se está escribiendo una exportación. Espere primero a que termine.</translation>
  </message>
  <message>
   <source>No session is older than {days} days.</source>
   <translation>Ninguna sesión tiene más de {days} días.</translation>
  </message>
  <message>
   <source>The system asks whether EmoScope may use the camera. It opens when you allow it.</source>
   <translation>El sistema pregunta si EmoScope puede usar la cámara. Se abre en cuanto lo permita.</translation>
  </message>
  <message>
   <source>The system does not let EmoScope use the camera. Allow it in the system's privacy settings, and start EmoScope again.</source>
   <translation>El sistema no deja que EmoScope use la cámara. Permítalo en los ajustes de privacidad del sistema y vuelva a iniciar EmoScope.</translation>
  </message>
  <message>
   <source>Open video</source>
   <translation>Abrir vídeo</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>Usarla</translation>
  </message>
  <message>
   <source>Camera connected: {name}</source>
   <translation>Cámara conectada: {name}</translation>
  </message>
  <message>
   <source>No camera was found. Connect one, open a video file, or play the demo clip.</source>
   <translation>No se encontró ninguna cámara. Conecte una, abra un vídeo o reproduzca el clip de demostración.</translation>
  </message>
  <message>
   <source>Open video …</source>
   <translation>Abrir vídeo …</translation>
  </message>
  <message>
   <source>The demo clip is missing. Reinstall EmoScope, or open a video file.</source>
   <translation>Falta el clip de demostración. Reinstale EmoScope o abra un vídeo.</translation>
  </message>
  <message>
   <source>Camera unplugged: {name}</source>
   <translation>Cámara desconectada: {name}</translation>
  </message>
  <message>
   <source>No camera was found, so the demo clip plays. Connect a camera, or open a video of your own.</source>
   <translation>No se encontró ninguna cámara, así que se reproduce el clip de demostración. Conecte una cámara o abra un vídeo suyo.</translation>
  </message>
  <message>
   <source>{path} no longer exists.</source>
   <translation>{path} ya no está.</translation>
  </message>
  <message>
   <source>{name} does not support that resolution; using {width} × {height}.</source>
   <translation>{name} no da la resolución elegida; da {width} × {height}.</translation>
  </message>
  <message>
   <source>Keep auto</source>
   <translation>Dejar en auto</translation>
  </message>
  <message>
   <source>{asked} does not work on this machine; using {got}. {why}.</source>
   <translation>{asked} no funciona aquí, así que se usa {got}. {why}.</translation>
  </message>
  <message>
   <source>{name} is back.</source>
   <translation>{name} ha vuelto.</translation>
  </message>
  <message>
   <source>Open study</source>
   <translation>Abrir estudio</translation>
  </message>
  <message>
   <source>Add recordings</source>
   <translation>Añadir grabaciones</translation>
  </message>
  <message>
   <source>Add a folder</source>
   <translation>Añadir una carpeta</translation>
  </message>
  <message>
   <source>Add from a table</source>
   <translation>Añadir desde una tabla</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions were taken out. Films and results stay where they are.</source>
   <translation>
    <numerusform>Se quitó {count} sesión. Las películas y los resultados se quedan donde están.</numerusform>
    <numerusform>Se quitaron {count} sesiones. Las películas y los resultados se quedan donde están.</numerusform>
   </translation>
  </message>
  <message>
   <source>New study here …</source>
   <translation>Nuevo estudio aquí …</translation>
  </message>
  <message>
   <source>Choose one session, and show all of them in the study's order.</source>
   <translation>Elija una sesión y muéstrelas todas en el orden del estudio.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message numerus="yes">
   <source>{count} paths changed.</source>
   <translation>
    <numerusform>{count} ruta cambiada.</numerusform>
    <numerusform>{count} rutas cambiadas.</numerusform>
   </translation>
  </message>
  <message>
   <source>Tables</source>
   <translation>Tablas</translation>
  </message>
  <message>
   <source>There is no study in {folder}.</source>
   <translation>No hay ningún estudio en {folder}.</translation>
  </message>
  <message>
   <source>{name} is not analysed yet.</source>
   <translation>{name} aún no está analizada.</translation>
  </message>
  <message>
   <source>Neither film nor results of {name} were found: {place}</source>
   <translation>Ni la película ni los resultados de {name} están aquí: {place}</translation>
  </message>
  <message>
   <source>Import markers</source>
   <translation>Importar marcas</translation>
  </message>
  <message numerus="yes">
   <source>{count} markers imported.</source>
   <translation>
    <numerusform>{count} marca importada.</numerusform>
    <numerusform>{count} marcas importadas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The longest face was named in {count} sessions.</source>
   <translation>
    <numerusform>Se nombró la cara más larga en {count} sesión.</numerusform>
    <numerusform>Se nombró la cara más larga en {count} sesiones.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Undone in {count} sessions.</source>
   <translation>
    <numerusform>Deshecho en {count} sesión.</numerusform>
    <numerusform>Deshecho en {count} sesiones.</numerusform>
   </translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>y {count} más</translation>
  </message>
  <message>
   <source>No analysed session has the name of {file}.</source>
   <translation>Ninguna sesión analizada se llama como {file}.</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Mostrar</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions are analysed.</source>
   <translation>
    <numerusform>{count} sesión está analizada.</numerusform>
    <numerusform>{count} sesiones están analizadas.</numerusform>
   </translation>
  </message>
  <message>
   <source>The study's analysis has ended</source>
   <translation>El análisis del estudio ha terminado</translation>
  </message>
  <message numerus="yes">
   <source>{count} are not: the queue says why.</source>
   <translation>
    <numerusform>{count} no lo está: la cola dice por qué.</numerusform>
    <numerusform>{count} no lo están: la cola dice por qué.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} examples were taught in another source, maybe with somebody else: they do not count here.</source>
   <translation>
    <numerusform>{count} ejemplo se enseñó en otra fuente, quizá con otra persona: aquí no cuenta.</numerusform>
    <numerusform>{count} ejemplos se enseñaron en otra fuente, quizá con otra persona: aquí no cuentan.</numerusform>
   </translation>
  </message>
  <message>
   <source>An example keeps an embedding of the face: first note the consent of the people in view.</source>
   <translation>Un ejemplo guarda un vector de la cara: anote antes el consentimiento de las personas visibles.</translation>
  </message>
  <message>
   <source>Not …</source>
   <translation>No …</translation>
  </message>
  <message>
   <source>A folder with a folder for each label</source>
   <translation>Una carpeta con una carpeta por etiqueta</translation>
  </message>
  <message>
   <source>Let them count</source>
   <translation>Tenerlos en cuenta</translation>
  </message>
  <message>
   <source>Add them to this set</source>
   <translation>Añadirlos a este conjunto</translation>
  </message>
  <message>
   <source>Select the label to teach first.</source>
   <translation>Elija primero la etiqueta que quiere enseñar.</translation>
  </message>
  <message>
   <source>No consent is noted with this recording, so nothing of it is kept as an example.</source>
   <translation>Esta grabación no tiene consentimiento anotado, así que nada de ella se guarda como ejemplo.</translation>
  </message>
  <message>
   <source>The examples of this set were taught with {name} {version}; with the model in use the sentences count alone. Teach again, or choose that model.</source>
   <translation>Los ejemplos de este conjunto son de {name} {version}; con el modelo en uso solo cuentan las frases. Enseñe de nuevo, o elija ese modelo.</translation>
  </message>
  <message>
   <source>Teach again</source>
   <translation>Enseñar de nuevo</translation>
  </message>
  <message>
   <source>An earlier version was taught: {labels}. These examples are not used yet.</source>
   <translation>Una versión anterior aprendió: {labels}. Estos ejemplos aún no se usan.</translation>
  </message>
  <message>
   <source>Delete earlier edits, and names in them? They cannot be taken back then.</source>
   <translation>¿Borrar los cambios anteriores, con los nombres que contienen? Después no se podrán deshacer.</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Eliminar</translation>
  </message>
  <message>
   <source>Theme: as the system</source>
   <translation>Tema: como el sistema</translation>
  </message>
  <message>
   <source>Theme: dark</source>
   <translation>Tema: oscuro</translation>
  </message>
  <message>
   <source>Theme: light</source>
   <translation>Tema: claro</translation>
  </message>
  <message>
   <source>Use label set: {name}</source>
   <translation>Usar conjunto: {name}</translation>
  </message>
  <message>
   <source>The notice is in {path}</source>
   <translation>El aviso está en {path}</translation>
  </message>
  <message>
   <source>{0} cannot be written ({1})</source>
   <translation>{0} no se puede escribir ({1})</translation>
  </message>
  <message>
   <source>Choose another location</source>
   <translation>Elija otro lugar</translation>
  </message>
  <message>
   <source>Free some space</source>
   <translation>Libere espacio</translation>
  </message>
  <message>
   <source>The annotated video needs the video itself</source>
   <translation>El vídeo anotado necesita el propio vídeo</translation>
  </message>
  <message>
   <source>The disk is full while writing {0}</source>
   <translation>El disco está lleno al escribir {0}</translation>
  </message>
  <message>
   <source>Free some space and try again</source>
   <translation>Libere espacio e inténtelo de nuevo</translation>
  </message>
  <message>
   <source>{0} is open in another program</source>
   <translation>{0} está abierto en otro programa</translation>
  </message>
  <message>
   <source>Close it there and try again</source>
   <translation>Ciérrelo allí e inténtelo de nuevo</translation>
  </message>
  <message>
   <source>{0} cannot be written: no permission</source>
   <translation>No hay permiso para escribir {0}</translation>
  </message>
  <message>
   <source>Choose another folder</source>
   <translation>Elija otra carpeta</translation>
  </message>
  <message>
   <source>{0} is a file, not a folder</source>
   <translation>{0} es un archivo, no una carpeta</translation>
  </message>
  <message>
   <source>A folder above {0} is a file</source>
   <translation>Una carpeta por encima de {0} es un archivo</translation>
  </message>
  <message>
   <source>The name {0} is too long</source>
   <translation>El nombre {0} es demasiado largo</translation>
  </message>
  <message>
   <source>Choose a shorter one</source>
   <translation>Elija uno más corto</translation>
  </message>
  <message>
   <source>The settings could not be saved</source>
   <translation>No se pudieron guardar los ajustes</translation>
  </message>
  <message>
   <source>{0} could not be read, so the settings are back to their defaults; the old file is kept beside it</source>
   <translation>No se pudo leer {0}, así que los ajustes vuelven a sus valores iniciales; el archivo antiguo se conserva al lado</translation>
  </message>
  <message>
   <source>Some settings in {0} were not valid and are back to their defaults: {1}</source>
   <translation>Algunos ajustes de {0} no eran válidos y vuelven a sus valores iniciales: {1}</translation>
  </message>
  <message>
   <source>Something unexpected went wrong ({0})</source>
   <translation>Algo inesperado salió mal ({0})</translation>
  </message>
  <message>
   <source>There is a {0} already</source>
   <translation>Ya hay un archivo {0}</translation>
  </message>
  <message>
   <source>Give its whole name to replace it</source>
   <translation>Escriba el nombre completo para reemplazarlo</translation>
  </message>
  <message>
   <source>{0} is for the results of the session in that folder</source>
   <translation>{0} es para los resultados de la sesión de esa carpeta</translation>
  </message>
  <message>
   <source>Choose another name or folder</source>
   <translation>Elija otro nombre u otra carpeta</translation>
  </message>
  <message>
   <source>SPSS files need pyreadstat, which is not installed</source>
   <translation>Los archivos de SPSS necesitan pyreadstat, que no está instalado</translation>
  </message>
  <message>
   <source>The annotated video was stopped</source>
   <translation>El vídeo anotado se detuvo</translation>
  </message>
  <message>
   <source>The annotated video of {0} is without sound ({1})</source>
   <translation>El vídeo anotado de {0} no tiene sonido ({1})</translation>
  </message>
  <message>
   <source>Of {0} pictures {1} were covered face by face and {2} whole, because their faces could not be located reliably</source>
   <translation>De {0} imágenes, {1} se cubrieron rostro por rostro y {2} enteras, porque no era seguro dónde estaban los rostros</translation>
  </message>
  <message>
   <source>Check the film before you share it: clothes, surroundings and what no detector takes for a face are not covered</source>
   <translation>Mire la película antes de compartirla: la ropa, el entorno y lo que ningún detector toma por un rostro no están cubiertos</translation>
  </message>
  <message>
   <source>{0} of them show many people</source>
   <translation>{0} de ellas muestran a muchas personas</translation>
  </message>
  <message>
   <source>Somebody in profile or turned away may not be covered there</source>
   <translation>Quien esté de perfil o de espaldas puede no quedar cubierto ahí</translation>
  </message>
  <message>
   <source>The sound is the video's own, voices too</source>
   <translation>El sonido es el del vídeo, también las voces</translation>
  </message>
  <message>
   <source>{0} pictures are missing in the video: it could not be written fast enough</source>
   <translation>Faltan {0} imágenes en el vídeo: no se pudo escribir lo bastante rápido</translation>
  </message>
  <message>
   <source>Install EmoScope with the extra spss, or choose the table (CSV)</source>
   <translation>Instale EmoScope con el complemento spss o elija la tabla (CSV)</translation>
  </message>
  <message>
   <source>Put it back where it was when it was analysed</source>
   <translation>Devuélvalo al lugar donde estaba cuando se analizó</translation>
  </message>
  <message>
   <source>Export it again</source>
   <translation>Expórtelo de nuevo</translation>
  </message>
  <message>
   <source>The voices can be recognised</source>
   <translation>Las voces se pueden reconocer</translation>
  </message>
  <message>
   <source>{0} has no list called labels</source>
   <translation>{0} no tiene una lista llamada labels</translation>
  </message>
  <message>
   <source>Start it with `labels:` and a list of names</source>
   <translation>Empiece con `labels:` y una lista de nombres</translation>
  </message>
  <message>
   <source>{0} are label sets, not labels</source>
   <translation>{0} son conjuntos de etiquetas, no etiquetas</translation>
  </message>
  <message>
   <source>Name one of them, or write the labels themselves</source>
   <translation>Indique uno de ellos, o escriba las propias etiquetas</translation>
  </message>
  <message>
   <source>{0} has no labels</source>
   <translation>{0} no tiene etiquetas</translation>
  </message>
  <message>
   <source>Add at least one</source>
   <translation>Añada al menos una</translation>
  </message>
  <message>
   <source>{0} has {1} labels</source>
   <translation>{0} tiene {1} etiquetas</translation>
  </message>
  <message>
   <source>The limit is {0}</source>
   <translation>Se admiten hasta {0}</translation>
  </message>
  <message>
   <source>There is no label file {0}</source>
   <translation>No hay ningún archivo de etiquetas {0}</translation>
  </message>
  <message>
   <source>Check the path</source>
   <translation>Compruebe la ruta</translation>
  </message>
  <message>
   <source>{0} has no name</source>
   <translation>{0} no tiene nombre</translation>
  </message>
  <message>
   <source>{0} is empty</source>
   <translation>{0} está vacío</translation>
  </message>
  <message>
   <source>Write some text</source>
   <translation>Escriba un texto</translation>
  </message>
  <message>
   <source>{0} is {1} characters long</source>
   <translation>{0} tiene {1} caracteres</translation>
  </message>
  <message>
   <source>{0} is too large for a label set</source>
   <translation>{0} es demasiado grande para un conjunto de etiquetas</translation>
  </message>
  <message>
   <source>It may have up to 4 MB</source>
   <translation>Puede tener hasta 4 MB</translation>
  </message>
  <message>
   <source>{0} is not UTF-8 text</source>
   <translation>{0} no es texto UTF-8</translation>
  </message>
  <message>
   <source>Save it as UTF-8 and try again</source>
   <translation>Guárdelo como UTF-8 e inténtelo de nuevo</translation>
  </message>
  <message>
   <source>{0}: the label "{1}" appears twice</source>
   <translation>{0}: la etiqueta «{1}» aparece dos veces</translation>
  </message>
  <message>
   <source>Rename or remove one</source>
   <translation>Cambie el nombre de una o quítela</translation>
  </message>
  <message>
   <source>{0}: "{1}" is the name of a column in the results</source>
   <translation>{0}: «{1}» es el nombre de una columna de los resultados</translation>
  </message>
  <message>
   <source>EmoScope itself answers "{0}" where no label fits</source>
   <translation>EmoScope responde por sí mismo «{0}» cuando ninguna etiqueta encaja</translation>
  </message>
  <message>
   <source>Choose another name for the label</source>
   <translation>Elija otro nombre para la etiqueta</translation>
  </message>
  <message>
   <source>{0}: colour must look like #1a2b3c</source>
   <translation>{0}: el color se escribe como #1a2b3c</translation>
  </message>
  <message>
   <source>There are: {0}</source>
   <translation>Hay: {0}</translation>
  </message>
  <message>
   <source>{0}: this is not valid YAML</source>
   <translation>{0}: no es YAML válido</translation>
  </message>
  <message>
   <source>{0}, line {1}: this is not valid YAML</source>
   <translation>{0}, línea {1}: no es YAML válido</translation>
  </message>
  <message>
   <source>{0}: this is not valid JSON</source>
   <translation>{0}: no es JSON válido</translation>
  </message>
  <message>
   <source>{0}, line {1}: this is not valid JSON</source>
   <translation>{0}, línea {1}: no es JSON válido</translation>
  </message>
  <message>
   <source>Write it like {"labels": ["bored", "amused"]}</source>
   <translation>Escríbalo así: {"labels": ["bored", "amused"]}</translation>
  </message>
  <message>
   <source>This label set has no file yet</source>
   <translation>Este conjunto de etiquetas aún no tiene archivo</translation>
  </message>
  <message>
   <source>Choose where to save it</source>
   <translation>Elija dónde guardarlo</translation>
  </message>
  <message>
   <source>Write one label per line</source>
   <translation>Escriba una etiqueta por línea</translation>
  </message>
  <message>
   <source>{0} has headings and no labels</source>
   <translation>{0} tiene encabezados y ninguna etiqueta</translation>
  </message>
  <message>
   <source>{0}: the weight "{1}" is not a number</source>
   <translation>{0}: el peso «{1}» no es un número</translation>
  </message>
  <message>
   <source>Write for example 1.5</source>
   <translation>Escriba por ejemplo 1.5</translation>
  </message>
  <message>
   <source>There is no sentence to try</source>
   <translation>No hay ninguna frase que probar</translation>
  </message>
  <message>
   <source>Type one</source>
   <translation>Escriba una</translation>
  </message>
  <message>
   <source>Write a name, or a mapping with `name:`</source>
   <translation>Escriba un nombre o un mapa con `name:`</translation>
  </message>
  <message>
   <source>{0}: labels must be a list</source>
   <translation>{0}: labels debe ser una lista</translation>
  </message>
  <message>
   <source>Write one `- name` per line</source>
   <translation>Escriba un `- name` por línea</translation>
  </message>
  <message>
   <source>It is {0}</source>
   <translation>Es {0}</translation>
  </message>
  <message>
   <source>{0}: muted must be true or false</source>
   <translation>{0}: muted debe ser true o false</translation>
  </message>
  <message>
   <source>{0}: weight must be a number above 0, up to 1000</source>
   <translation>{0}: el peso debe ser un número mayor que 0, hasta 1000</translation>
  </message>
  <message>
   <source>1 is neutral</source>
   <translation>1 es neutro</translation>
  </message>
  <message>
   <source>{0}: YAML does not read yes, on or true as text</source>
   <translation>{0}: YAML no lee yes, on o true como texto</translation>
  </message>
  <message>
   <source>{0}: YAML does not read no, off or false as text</source>
   <translation>{0}: YAML no lee no, off o false como texto</translation>
  </message>
  <message>
   <source>{0}: YAML reads {1} as a date and not as text</source>
   <translation>{0}: YAML lee {1} como fecha y no como texto</translation>
  </message>
  <message>
   <source>Put the label in quotes, for example - "no"</source>
   <translation>Ponga la etiqueta entre comillas, por ejemplo - "no"</translation>
  </message>
  <message>
   <source>Put the label in quotes, for example - "bored: very"</source>
   <translation>Ponga la etiqueta entre comillas, por ejemplo - "bored: very"</translation>
  </message>
  <message>
   <source>Write a name</source>
   <translation>Escriba un nombre</translation>
  </message>
  <message>
   <source>{0} has no name: YAML takes the colon after {1} for its own</source>
   <translation>{0} no tiene nombre: YAML toma para sí los dos puntos tras {1}</translation>
  </message>
  <message>
   <source>{0}: {1} is not known here</source>
   <translation>{0}: {1} no se conoce aquí</translation>
  </message>
  <message>
   <source>Known: {0}</source>
   <translation>Conocidos: {0}</translation>
  </message>
  <message>
   <source>{0} must be a number from 0 to 1</source>
   <translation>{0} debe ser un número de 0 a 1</translation>
  </message>
  <message>
   <source>0 is for strong expressions only</source>
   <translation>0 es solo para expresiones fuertes</translation>
  </message>
  <message>
   <source>{0} must be a list of sentences</source>
   <translation>{0} debe ser una lista de frases</translation>
  </message>
  <message>
   <source>Write one per line</source>
   <translation>Escriba una por línea</translation>
  </message>
  <message>
   <source>{0} has {1} entries</source>
   <translation>{0} tiene {1} entradas</translation>
  </message>
  <message>
   <source>{0} must be text</source>
   <translation>{0} debe ser texto</translation>
  </message>
  <message>
   <source>Put it in quotes</source>
   <translation>Póngalo entre comillas</translation>
  </message>
  <message>
   <source>{0}: the template "{1}" has no {}</source>
   <translation>{0}: en la plantilla «{1}» falta {}</translation>
  </message>
  <message>
   <source>Put {} where the label's sentence belongs</source>
   <translation>Ponga {} donde va la frase de la etiqueta</translation>
  </message>
  <message>
   <source>{0} is damaged ({1})</source>
   <translation>{0} está dañado ({1})</translation>
  </message>
  <message>
   <source>{0}: "{1}" is damaged</source>
   <translation>{0}: «{1}» está dañado</translation>
  </message>
  <message>
   <source>This pack has one way to measure only</source>
   <translation>Este paquete solo mide de una manera</translation>
  </message>
  <message>
   <source>There is no bank "{0}"</source>
   <translation>No hay ningún banco «{0}»</translation>
  </message>
  <message>
   <source>Use {0} or {1}</source>
   <translation>Use {0} o {1}</translation>
  </message>
  <message>
   <source>{0} is not a sensitivity</source>
   <translation>{0} no es una sensibilidad</translation>
  </message>
  <message>
   <source>Use a number from 0 to 1</source>
   <translation>Use un número de 0 a 1</translation>
  </message>
  <message>
   <source>Sensitivity 0 is the bank ferplus</source>
   <translation>La sensibilidad 0 es el banco ferplus</translation>
  </message>
  <message>
   <source>Use a number above 0</source>
   <translation>Use un número mayor que 0</translation>
  </message>
  <message>
   <source>The bank ferplus has no sensitivity to set</source>
   <translation>El banco ferplus no tiene sensibilidad que ajustar</translation>
  </message>
  <message>
   <source>Not known to {0}: {1}</source>
   <translation>{0} no conoce: {1}</translation>
  </message>
  <message>
   <source>Their scores mean nothing; teach them by example</source>
   <translation>Sus valores no significan nada; enséñelas con un ejemplo</translation>
  </message>
  <message>
   <source>"{0}" has {1} parts</source>
   <translation>«{0}» tiene {1} partes</translation>
  </message>
  <message>
   <source>Use one "then": "worried, then relieved"</source>
   <translation>Use un solo «then»: "worried, then relieved"</translation>
  </message>
  <message>
   <source>There is nothing to look for</source>
   <translation>No hay nada que buscar</translation>
  </message>
  <message>
   <source>Say what the face does: "a smile"</source>
   <translation>Diga qué hace el rostro: "a smile"</translation>
  </message>
  <message>
   <source>That would be {0}{1} examples</source>
   <translation>Serían {0}{1} ejemplos</translation>
  </message>
  <message>
   <source>Few examples: {0}</source>
   <translation>Pocos ejemplos: {0}</translation>
  </message>
  <message>
   <source>Below {0} of a label its figure says little</source>
   <translation>Con menos de {0} por etiqueta la cifra dice poco</translation>
  </message>
  <message>
   <source>Save a set from here to see how such a file looks</source>
   <translation>Guarde aquí un conjunto para ver cómo es un archivo así</translation>
  </message>
  <message>
   <source>Forget the taught example and teach again</source>
   <translation>Olvide el ejemplo enseñado y enseñe de nuevo</translation>
  </message>
  <message>
   <source>Forget the taught examples and teach again</source>
   <translation>Olvide los ejemplos enseñados y enseñe de nuevo</translation>
  </message>
  <message>
   <source>Leave the sensitivity as it is</source>
   <translation>Deje la sensibilidad como está</translation>
  </message>
  <message>
   <source>Use one of the two</source>
   <translation>Use uno de los dos</translation>
  </message>
  <message>
   <source>Teach it again with this model, or use that one</source>
   <translation>Enséñelo de nuevo con este modelo o use aquel</translation>
  </message>
  <message>
   <source>The camera could not be opened yet</source>
   <translation>La cámara aún no se ha podido abrir</translation>
  </message>
  <message>
   <source>Answer the system's question whether this program may use it</source>
   <translation>Responda a la pregunta del sistema sobre si este programa puede usarla</translation>
  </message>
  <message>
   <source>The camera's picture is black</source>
   <translation>La imagen de la cámara está en negro</translation>
  </message>
  <message>
   <source>Open its shutter, take off its cover, switch on a light, or allow the camera in the system's privacy settings</source>
   <translation>Abra su obturador, quite la tapa, encienda una luz o permita la cámara en los ajustes de privacidad del sistema</translation>
  </message>
  <message>
   <source>Something covers the camera's lens</source>
   <translation>Algo tapa el objetivo de la cámara</translation>
  </message>
  <message>
   <source>Take it away, or clean the lens</source>
   <translation>Quítelo o limpie el objetivo</translation>
  </message>
  <message>
   <source>The camera's picture stands still</source>
   <translation>La imagen de la cámara está congelada</translation>
  </message>
  <message>
   <source>If nothing is paused in the camera's own program, plug it in again</source>
   <translation>Si nada está en pausa en el programa de la cámara, vuelva a enchufarla</translation>
  </message>
  <message>
   <source>Waiting for the first picture</source>
   <translation>Esperando la primera imagen</translation>
  </message>
  <message>
   <source>{0} does not answer ({1})</source>
   <translation>{0} no responde ({1})</translation>
  </message>
  <message>
   <source>Check the address, the device and the network</source>
   <translation>Compruebe la dirección, el aparato y la red</translation>
  </message>
  <message>
   <source>{0} cannot be read as live video ({1})</source>
   <translation>{0} no se puede leer como vídeo en directo ({1})</translation>
  </message>
  <message>
   <source>{0} has stopped sending</source>
   <translation>{0} ya no envía nada</translation>
  </message>
  <message>
   <source>{0} leads to another server ({1})</source>
   <translation>{0} lleva a otro servidor ({1})</translation>
  </message>
  <message>
   <source>Type that server's own address if you trust it</source>
   <translation>Escriba la dirección de ese servidor si confía en él</translation>
  </message>
  <message>
   <source>{0} needs a name and a password, or rejected these</source>
   <translation>{0} pide un nombre y una contraseña, o conoce otros</translation>
  </message>
  <message>
   <source>{0} has nothing at this address</source>
   <translation>{0} no tiene nada en esta dirección</translation>
  </message>
  <message>
   <source>{0}:// addresses are not supported</source>
   <translation>Las direcciones {0}:// no se leen</translation>
  </message>
  <message>
   <source>Supported are {0}</source>
   <translation>Son posibles {0}</translation>
  </message>
  <message>
   <source>This is not an address</source>
   <translation>Esto no es una dirección</translation>
  </message>
  <message>
   <source>Write it like rtsp://192.168.1.20/stream</source>
   <translation>Escríbala como rtsp://192.168.1.20/stream</translation>
  </message>
  <message>
   <source>There is no folder {0}</source>
   <translation>No hay ninguna carpeta {0}</translation>
  </message>
  <message>
   <source>Make it, or choose another</source>
   <translation>Créela o elija otra</translation>
  </message>
  <message>
   <source>There is no screen {0}</source>
   <translation>No hay ninguna pantalla {0}</translation>
  </message>
  <message>
   <source>The screen cannot be read ({0})</source>
   <translation>La pantalla no se puede leer ({0})</translation>
  </message>
  <message>
   <source>macOS does not allow it yet</source>
   <translation>macOS todavía no lo permite</translation>
  </message>
  <message>
   <source>Start EmoScope in a session with a screen</source>
   <translation>Inicie EmoScope en una sesión con pantalla</translation>
  </message>
  <message>
   <source>Wayland lets no program read the screen by itself</source>
   <translation>Wayland no deja que ningún programa lea la pantalla por sí mismo</translation>
  </message>
  <message>
   <source>Share the screen with OBS and choose its virtual camera, or log in with X11</source>
   <translation>Comparta la pantalla con OBS y elija su cámara virtual, o inicie sesión con X11</translation>
  </message>
  <message>
   <source>Allow it in System Settings, Privacy, Screen Recording</source>
   <translation>Permítalo en Ajustes del Sistema, Privacidad, Grabación de pantalla</translation>
  </message>
  <message>
   <source>The part {0} lies outside of the screens</source>
   <translation>La parte {0} queda fuera de las pantallas</translation>
  </message>
  <message>
   <source>Together they have {0} x {1}</source>
   <translation>Juntas tienen {0} x {1}</translation>
  </message>
  <message>
   <source>The screen can no longer be read ({0})</source>
   <translation>La pantalla ya no se puede leer ({0})</translation>
  </message>
  <message>
   <source>This computer has {0}</source>
   <translation>Este ordenador tiene {0}</translation>
  </message>
  <message>
   <source>"screen:{0}" is not a screen or a part of one</source>
   <translation>«screen:{0}» no es una pantalla ni parte de una</translation>
  </message>
  <message>
   <source>The part of the screen is too small ({0} x {1})</source>
   <translation>La parte de la pantalla es demasiado pequeña ({0} x {1})</translation>
  </message>
  <message>
   <source>Take at least {0} x {1} pixels</source>
   <translation>Tome al menos {0} x {1} píxeles</translation>
  </message>
  <message>
   <source>{0} has started again with another size</source>
   <translation>{0} ha vuelto a empezar con otro tamaño</translation>
  </message>
  <message>
   <source>{0} gives no pictures</source>
   <translation>{0} no da imágenes</translation>
  </message>
  <message>
   <source>Check that it runs, and try again</source>
   <translation>Compruebe que funciona y vuelva a intentarlo</translation>
  </message>
  <message>
   <source>{0} has no picture track</source>
   <translation>{0} no tiene pista de imágenes</translation>
  </message>
  <message>
   <source>{0} sends pictures that are too large</source>
   <translation>{0} envía imágenes demasiado grandes</translation>
  </message>
  <message>
   <source>No source was named</source>
   <translation>No se ha nombrado ninguna fuente</translation>
  </message>
  <message>
   <source>"{0}" names nothing</source>
   <translation>«{0}» no nombra nada</translation>
  </message>
  <message>
   <source>{0} names something that is not a web address ({1})</source>
   <translation>{0} nombra algo que no es una dirección web ({1})</translation>
  </message>
  <message>
   <source>Only what is on the same server is read</source>
   <translation>Solo se lee lo que está en el mismo servidor</translation>
  </message>
  <message>
   <source>{0} refuses this address</source>
   <translation>{0} rechaza esta dirección</translation>
  </message>
  <message>
   <source>{0} answers with {1}</source>
   <translation>{0} responde con {1}</translation>
  </message>
  <message>
   <source>{0} may not be read ({1})</source>
   <translation>{0} no se puede leer ({1})</translation>
  </message>
  <message>
   <source>{0} cannot be loaded: Windows lacks a library that it needs</source>
   <translation>{0} no se puede cargar: a Windows le falta una biblioteca que necesita</translation>
  </message>
  <message>
   <source>{0} cannot be loaded: this system has no {1}</source>
   <translation>{0} no se puede cargar: este sistema no tiene {1}</translation>
  </message>
  <message>
   <source>OpenVINO finds no {0} here</source>
   <translation>OpenVINO no encuentra aquí ninguna {0}</translation>
  </message>
  <message>
   <source>Use the runtime openvino, on the CPU</source>
   <translation>Use el motor openvino, en el procesador</translation>
  </message>
  <message>
   <source>torch finds no Apple graphics here</source>
   <translation>torch no encuentra aquí gráficos de Apple</translation>
  </message>
  <message>
   <source>Use a runtime for the CPU, openvino or torch</source>
   <translation>Use un motor para el procesador, openvino o torch</translation>
  </message>
  <message>
   <source>Draw the part again</source>
   <translation>Trace la parte de nuevo</translation>
  </message>
  <message>
   <source>Choose it in the list of sources</source>
   <translation>Elíjala en la lista de fuentes</translation>
  </message>
  <message>
   <source>Write them in the dialog</source>
   <translation>Escríbalos en el diálogo</translation>
  </message>
  <message>
   <source>No scored frame lies in an annotation with one of the session's labels</source>
   <translation>Ninguna imagen puntuada está en una anotación con una etiqueta de la sesión</translation>
  </message>
  <message>
   <source>The session's labels are: {0}</source>
   <translation>Las etiquetas de la sesión son: {0}</translation>
  </message>
  <message>
   <source>{0} is too large for annotations</source>
   <translation>{0} es demasiado grande para anotaciones</translation>
  </message>
  <message>
   <source>{0} has a document type, which ELAN files do not have</source>
   <translation>{0} tiene un tipo de documento, que los archivos de ELAN no tienen</translation>
  </message>
  <message>
   <source>{0} has no annotations</source>
   <translation>{0} no tiene anotaciones</translation>
  </message>
  <message>
   <source>{0} has no tier "{1}"</source>
   <translation>{0} no tiene línea «{1}»</translation>
  </message>
  <message>
   <source>It has: {0}</source>
   <translation>Tiene: {0}</translation>
  </message>
  <message>
   <source>{0}, line {1}: the end is not after the start</source>
   <translation>{0}, línea {1}: el final no es posterior al inicio</translation>
  </message>
  <message>
   <source>{0}, line {1}: there are no times</source>
   <translation>{0}, línea {1}: faltan los tiempos</translation>
  </message>
  <message>
   <source>{0}, line {1}: "{2}" is not a number</source>
   <translation>{0}, línea {1}: «{2}» no es un número</translation>
  </message>
  <message>
   <source>{0}: "{1}" is not a number</source>
   <translation>{0}: «{1}» no es un número</translation>
  </message>
  <message>
   <source>Give an ELAN file (.eaf), ELAN's tab-delimited export, or a table with the columns{0}</source>
   <translation>Use un archivo de ELAN (.eaf), la exportación de ELAN con tabuladores o una tabla con las columnas{0}</translation>
  </message>
  <message>
   <source>Give an ELAN file (.eaf), a BORIS project or its exported events, a PsychoPy .csv or .log, or a table with the columns time_s and text</source>
   <translation>Use un archivo de ELAN (.eaf), un proyecto de BORIS o sus eventos exportados, un .csv o .log de PsychoPy o una tabla con las columnas time_s y text</translation>
  </message>
  <message>
   <source>{0} has no "{1}"</source>
   <translation>{0} no tiene «{1}»</translation>
  </message>
  <message>
   <source>{0} has no event "{1}"</source>
   <translation>{0} no tiene el evento «{1}»</translation>
  </message>
  <message>
   <source>{0} has no markers</source>
   <translation>{0} no tiene marcas</translation>
  </message>
  <message>
   <source>{0} has several observations</source>
   <translation>{0} tiene varias observaciones</translation>
  </message>
  <message>
   <source>{0} is not a BORIS project</source>
   <translation>{0} no es un proyecto de BORIS</translation>
  </message>
  <message>
   <source>{0} is too large for markers</source>
   <translation>{0} es demasiado grande para marcas</translation>
  </message>
  <message>
   <source>"{0}" at {1} s is a moment, and only stretches can be left out</source>
   <translation>«{0}» en {1} s es un instante, y solo se pueden omitir tramos</translation>
  </message>
  <message>
   <source>"{0}" is more than one key</source>
   <translation>«{0}» es más de una tecla</translation>
  </message>
  <message>
   <source>Give one letter or digit</source>
   <translation>Dé una letra o una cifra</translation>
  </message>
  <message>
   <source>"{0}" is not a colour</source>
   <translation>«{0}» no es un color</translation>
  </message>
  <message>
   <source>Write it like #0072b2</source>
   <translation>Escríbalo como #0072b2</translation>
  </message>
  <message>
   <source>The key "{0}" sets "{1}"</source>
   <translation>La tecla «{0}» pone «{1}»</translation>
  </message>
  <message>
   <source>Check their texts in the file</source>
   <translation>Mire sus textos en el archivo</translation>
  </message>
  <message>
   <source>{0} has none of these events</source>
   <translation>{0} no tiene ninguno de estos eventos</translation>
  </message>
  <message>
   <source>{0} has no columns of times and texts</source>
   <translation>{0} no tiene columnas de tiempos y textos</translation>
  </message>
  <message>
   <source>Give a table with the columns time_s and text, and end_s for stretches</source>
   <translation>Use una tabla con las columnas time_s y text, y end_s para tramos</translation>
  </message>
  <message>
   <source>Give seconds, or 0:01:02.5</source>
   <translation>Dé segundos, o 0:01:02.5</translation>
  </message>
  <message>
   <source>{0}, line {1}: "{2}" is not a time</source>
   <translation>{0}, línea {1}: «{2}» no es un tiempo</translation>
  </message>
  <message>
   <source>{0}, line {1}: the end is before the start</source>
   <translation>{0}, línea {1}: el final es anterior al inicio</translation>
  </message>
  <message>
   <source>No session of this study can be compared with these annotations</source>
   <translation>Ninguna sesión de este estudio se puede comparar con estas anotaciones</translation>
  </message>
  <message>
   <source>No session of this study can be compared with these annotations: {0}: {1}</source>
   <translation>Ninguna sesión de este estudio se puede comparar con estas anotaciones: {0}: {1}</translation>
  </message>
  <message>
   <source>Name each file as its session or film: talk.eaf for talk.mp4</source>
   <translation>Dé a cada archivo el nombre de su sesión o película: talk.eaf para talk.mp4</translation>
  </message>
  <message>
   <source>Name one: {0}</source>
   <translation>Indique una: {0}</translation>
  </message>
  <message>
   <source>Import it as events, or give the file a column of ends</source>
   <translation>Impórtelo como eventos o dé al archivo una columna de finales</translation>
  </message>
  <message>
   <source>No model is loaded yet</source>
   <translation>Todavía no hay ningún modelo cargado</translation>
  </message>
  <message>
   <source>Wait until it has loaded, or choose another pack</source>
   <translation>Espere a que lo esté, o elija otro paquete</translation>
  </message>
  <message>
   <source>There is no model pack "{0}" on this machine</source>
   <translation>No hay ningún paquete «{0}» en este equipo</translation>
  </message>
  <message>
   <source>{0} is missing</source>
   <translation>Falta {0}</translation>
  </message>
  <message>
   <source>{0} has {1} bytes instead of {2}</source>
   <translation>{0} tiene {1} bytes en vez de {2}</translation>
  </message>
  <message>
   <source>{0} is not the file that was published (wrong checksum)</source>
   <translation>{0} no es el archivo publicado (suma de control errónea)</translation>
  </message>
  <message>
   <source>{0} cannot be read ({1})</source>
   <translation>{0} no se puede leer ({1})</translation>
  </message>
  <message>
   <source>{0} supports only its built-in classes, not {1}</source>
   <translation>{0} solo conoce sus propias clases, no {1}</translation>
  </message>
  <message>
   <source>Use {0}, or a pack that takes free sentences</source>
   <translation>Use {0}, o un paquete que acepte frases libres</translation>
  </message>
  <message>
   <source>There is no label set "{0}"</source>
   <translation>No hay ningún conjunto de etiquetas «{0}»</translation>
  </message>
  <message>
   <source>There is no scored face to explain</source>
   <translation>No hay ningún rostro puntuado que explicar</translation>
  </message>
  <message>
   <source>Wait until a face is scored</source>
   <translation>Espere a que un rostro tenga puntuación</translation>
  </message>
  <message>
   <source>The face networks are not usable: {0}</source>
   <translation>Las redes de rostros no se pueden usar: {0}</translation>
  </message>
  <message>
   <source>Install EmoScope again</source>
   <translation>Reinstale EmoScope</translation>
  </message>
  <message>
   <source>Nothing here runs the face networks in {0} ({1})</source>
   <translation>Nada en este equipo ejecuta las redes de rostros en {0} ({1})</translation>
  </message>
  <message>
   <source>{0} does not fit its network ({1})</source>
   <translation>{0} no encaja con su red ({1})</translation>
  </message>
  <message>
   <source>The pack {0} was made from a file without a text tower and cannot be asked sentences</source>
   <translation>El paquete {0} se hizo de un archivo sin parte de texto y no puede puntuar frases</translation>
  </message>
  <message>
   <source>The pack {0} supports only its built-in classes, not "{1}"</source>
   <translation>El paquete {0} solo conoce sus propias clases, no «{1}»</translation>
  </message>
  <message>
   <source>Its classes: {0}</source>
   <translation>Sus clases: {0}</translation>
  </message>
  <message>
   <source>The pack's {0} graph is not usable: {1}</source>
   <translation>El grafo {0} del paquete no se puede usar: {1}</translation>
  </message>
  <message>
   <source>The {0} graph is over 2 GB with its weights</source>
   <translation>El grafo {0} ocupa más de 2 GB con sus pesos</translation>
  </message>
  <message>
   <source>The pack {0} has no file {1}</source>
   <translation>El paquete {0} no tiene el archivo {1}</translation>
  </message>
  <message>
   <source>{0} is larger than a manifest can be</source>
   <translation>{0} es mayor de lo que puede ser un manifiesto</translation>
  </message>
  <message>
   <source>There is no model pack in {0}</source>
   <translation>No hay ningún paquete de modelo en {0}</translation>
  </message>
  <message>
   <source>{0} is not a valid pack manifest: {1}: {2}</source>
   <translation>{0} no es un manifiesto de paquete válido: {1}: {2}</translation>
  </message>
  <message>
   <source>{0} descriptors for {1} classes</source>
   <translation>{0} descripciones para {1} clases</translation>
  </message>
  <message>
   <source>The descriptor "{0}" is too long for {1} context vectors before it</source>
   <translation>La descripción «{0}» es demasiado larga para {1} vectores de contexto delante</translation>
  </message>
  <message>
   <source>Shorten it to {0} tokens</source>
   <translation>Acórtela a {0} tokens</translation>
  </message>
  <message>
   <source>{0}.safetensors does not fit its network (missing: {1}; left over: {2}; wrong: {3})</source>
   <translation>{0}.safetensors no encaja con su red (faltan: {1}; sobran: {2}; erróneos: {3})</translation>
  </message>
  <message>
   <source>Convert or get the pack again</source>
   <translation>Vuelva a obtener el paquete</translation>
  </message>
  <message>
   <source>The pack {0} asks for an unknown pooling "{1}"</source>
   <translation>El paquete {0} pide una agrupación desconocida «{1}»</translation>
  </message>
  <message>
   <source>{0} holds no list of descriptors</source>
   <translation>{0} no contiene una lista de descripciones</translation>
  </message>
  <message>
   <source>{0} is not empty and no pack</source>
   <translation>{0} no está vacío y no es un paquete</translation>
  </message>
  <message>
   <source>The pack cannot be written to {0} ({1})</source>
   <translation>El paquete no se puede escribir en {0} ({1})</translation>
  </message>
  <message>
   <source>The architecture {0} has no torch modules here</source>
   <translation>La arquitectura {0} no tiene aquí módulos de torch</translation>
  </message>
  <message>
   <source>Use the runtime onnxruntime or openvino</source>
   <translation>Use el motor onnxruntime u openvino</translation>
  </message>
  <message>
   <source>open_clip has no tower "{0}"</source>
   <translation>open_clip no tiene la red «{0}»</translation>
  </message>
  <message>
   <source>Names are those of open_clip.list_models(), such as ViT-B-32-quickgelu or ViT-L-14</source>
   <translation>Los nombres son los de open_clip.list_models(), como ViT-B-32-quickgelu o ViT-L-14</translation>
  </message>
  <message>
   <source>The text side of this tower is not CLIP's causal Transformer</source>
   <translation>La parte de texto de esta red no es la de CLIP</translation>
  </message>
  <message>
   <source>Choose a tower of the CLIP family, such as ViT-B-32-quickgelu or ViT-L-14</source>
   <translation>Elija una red de la familia CLIP, como ViT-B-32-quickgelu o ViT-L-14</translation>
  </message>
  <message>
   <source>{0} cannot be read as weights ({1})</source>
   <translation>{0} no se puede leer como pesos ({1})</translation>
  </message>
  <message>
   <source>{0}: {1} and its scale do not fit</source>
   <translation>{0}: {1} y su escala no encajan</translation>
  </message>
  <message>
   <source>{0} is not a reference bank</source>
   <translation>{0} no es un banco de referencia</translation>
  </message>
  <message>
   <source>{0} does not fit the pack</source>
   <translation>{0} no encaja con el paquete</translation>
  </message>
  <message>
   <source>{0} is not a tokenizer ({1})</source>
   <translation>{0} no es un tokenizador ({1})</translation>
  </message>
  <message>
   <source>The pack's tokenizer fails ({0})</source>
   <translation>El tokenizador del paquete falla ({0})</translation>
  </message>
  <message>
   <source>Nothing can be downloaded under the name "{0}"</source>
   <translation>No hay nada que obtener con el nombre «{0}»</translation>
  </message>
  <message>
   <source>Known names: {0}</source>
   <translation>Nombres conocidos: {0}</translation>
  </message>
  <message>
   <source>HF_HUB_OFFLINE is set, so {0} is not downloaded</source>
   <translation>HF_HUB_OFFLINE está definido, así que {0} no se descarga</translation>
  </message>
  <message>
   <source>HF_HUB_OFFLINE is set, so nothing is downloaded</source>
   <translation>HF_HUB_OFFLINE está definida, por lo que no se descarga nada</translation>
  </message>
  <message>
   <source>Unset it and start again</source>
   <translation>Quítela y vuelva a iniciar</translation>
  </message>
  <message>
   <source>Unset it, or copy the pack's folder from another machine into the packs folder</source>
   <translation>Quítelo o copie la carpeta del paquete desde otro equipo a la carpeta de paquetes</translation>
  </message>
  <message>
   <source>{0} GB are needed in {1} and {2} GB are free</source>
   <translation>Se necesitan {0} GB en {1} y hay {2} GB libres</translation>
  </message>
  <message>
   <source>The download of {0} does not match what the hub says ({1} of {2} bytes, or another checksum); it was deleted</source>
   <translation>Lo que llegó para {0} no es lo que dice el servidor ({1} de {2} bytes, u otra suma de control); se ha borrado</translation>
  </message>
  <message>
   <source>Downloading needs huggingface_hub ({0})</source>
   <translation>Para descargar hace falta huggingface_hub ({0})</translation>
  </message>
  <message>
   <source>Downloading needs {0}</source>
   <translation>Para descargar se necesita {0}</translation>
  </message>
  <message>
   <source>{0} cannot be downloaded ({1}: {2})</source>
   <translation>{0} no se puede descargar ({1}: {2})</translation>
  </message>
  <message>
   <source>Ask for it again</source>
   <translation>Pídalo de nuevo</translation>
  </message>
  <message>
   <source>Check HF_ENDPOINT, or get the newest EmoScope</source>
   <translation>Compruebe HF_ENDPOINT o consiga el EmoScope más reciente</translation>
  </message>
  <message>
   <source>Check the connection and ask for it again: it continues where it stopped</source>
   <translation>Compruebe la conexión y pídalo de nuevo: continúa donde se detuvo</translation>
  </message>
  <message>
   <source>Free some space and ask for it again</source>
   <translation>Libere espacio y pídalo de nuevo</translation>
  </message>
  <message>
   <source>The hub sent more than it had announced; the file was discarded</source>
   <translation>Llegó más de lo que dijo el servidor; no se guardó</translation>
  </message>
  <message>
   <source>The hub offers {0} MB for {1} of {2}, where about {3} MB were expected; nothing was downloaded</source>
   <translation>El servidor ofrece {0} MB para {1} de {2}, donde se esperaban unos {3} MB; no se descargó nada</translation>
  </message>
  <message>
   <source>Wait until it has been downloaded</source>
   <translation>Espere a que llegue</translation>
  </message>
  <message>
   <source>{0} is being downloaded already</source>
   <translation>{0} ya se está descargando</translation>
  </message>
  <message>
   <source>{0} has no end token or no padding</source>
   <translation>{0} no tiene símbolo final o relleno</translation>
  </message>
  <message>
   <source>{0} is larger than a tokenizer can be</source>
   <translation>{0} es mayor de lo que puede ser un tokenizador</translation>
  </message>
  <message>
   <source>Close what uses it, or delete the folder by hand</source>
   <translation>Cierre lo que lo usa o borre la carpeta a mano</translation>
  </message>
  <message>
   <source>There is no pack "{0}" to remove</source>
   <translation>No hay ningún paquete «{0}» que quitar</translation>
  </message>
  <message>
   <source>{0} is part of the program and cannot be removed</source>
   <translation>{0} vino con el programa y se queda</translation>
  </message>
  <message>
   <source>{0} cannot be removed ({1})</source>
   <translation>{0} no se puede quitar ({1})</translation>
  </message>
  <message>
   <source>The text side of this tower is not known here</source>
   <translation>La parte de texto de esta red no se conoce aquí</translation>
  </message>
  <message>
   <source>Calibrate {0} again, or remove its calibration</source>
   <translation>Calibre {0} de nuevo o quite su calibración</translation>
  </message>
  <message>
   <source>Only {0} faces were found, and a bank needs {1}</source>
   <translation>Solo se encontraron {0} rostros, y un banco necesita {1}</translation>
  </message>
  <message>
   <source>The calibration {0} cannot be read ({1})</source>
   <translation>La calibración {0} no se puede leer ({1})</translation>
  </message>
  <message>
   <source>The calibration {0} does not fit the pack</source>
   <translation>La calibración {0} no encaja con el paquete</translation>
  </message>
  <message>
   <source>Use more recordings or pictures</source>
   <translation>Use más grabaciones o imágenes</translation>
  </message>
  <message>
   <source>{0} cannot be deleted ({1})</source>
   <translation>{0} no se puede borrar ({1})</translation>
  </message>
  <message>
   <source>Calibrating failed ({0})</source>
   <translation>La calibración falló ({0})</translation>
  </message>
  <message>
   <source>Calibrating took over {0} minutes</source>
   <translation>La calibración tardó más de {0} minutos</translation>
  </message>
  <message>
   <source>Try it again</source>
   <translation>Inténtelo de nuevo</translation>
  </message>
  <message>
   <source>Calibrate a pack that does</source>
   <translation>Calibre un paquete que las acepte</translation>
  </message>
  <message>
   <source>{0} answers as it was published: it takes no free sentences</source>
   <translation>{0} responde como se publicó: no acepta frases libres</translation>
  </message>
  <message>
   <source>made with {0} {1}</source>
   <translation>hecha con {0} {1}</translation>
  </message>
  <message>
   <source>without embeddings</source>
   <translation>sin vectores</translation>
  </message>
  <message>
   <source>Choose another pack that takes free sentences</source>
   <translation>Elija otro paquete que acepte frases libres</translation>
  </message>
  <message>
   <source>The answers of {0} cannot be compared with others: it has no "none of these"</source>
   <translation>Las respuestas de {0} no se pueden comparar con otras: no tiene «nada de esto»</translation>
  </message>
  <message>
   <source>{0} cannot answer what {1} does not know</source>
   <translation>{0} no puede responder lo que {1} no sabe</translation>
  </message>
  <message>
   <source>any sentence</source>
   <translation>cualquier frase</translation>
  </message>
  <message>
   <source>any sentence, many languages</source>
   <translation>cualquier frase, muchos idiomas</translation>
  </message>
  <message>
   <source>its classes only: {0}</source>
   <translation>solo sus clases: {0}</translation>
  </message>
  <message>
   <source>nothing (no text tower)</source>
   <translation>nada (sin parte de texto)</translation>
  </message>
  <message>
   <source>Get the model {0} again, or choose another one</source>
   <translation>Vuelva a obtener el modelo {0} o elija otro</translation>
  </message>
  <message>
   <source>Get the model again, or choose another one</source>
   <translation>Vuelva a obtener el modelo o elija otro</translation>
  </message>
  <message>
   <source>Installed models: {0}</source>
   <translation>Modelos presentes: {0}</translation>
  </message>
  <message>
   <source>Choose another model</source>
   <translation>Elija otro modelo</translation>
  </message>
  <message>
   <source>Choose the runtime onnxruntime</source>
   <translation>Elija el motor onnxruntime</translation>
  </message>
  <message>
   <source>Choose another model in the settings</source>
   <translation>Elija otro modelo en los ajustes</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Inténtelo de nuevo</translation>
  </message>
  <message>
   <source>Check the connection and try again: it continues where it stopped</source>
   <translation>Compruebe la conexión e inténtelo de nuevo: continúa donde se detuvo</translation>
  </message>
  <message>
   <source>Choose an installed one</source>
   <translation>Elija uno de los presentes</translation>
  </message>
  <message>
   <source>Choose one from the list</source>
   <translation>Elija uno de la lista</translation>
  </message>
  <message>
   <source>Calibrate {0} first</source>
   <translation>Calibre primero {0}</translation>
  </message>
  <message>
   <source>No runtime works here with the pack {0} ({1})</source>
   <translation>Ningún motor funciona aquí con el paquete {0} ({1})</translation>
  </message>
  <message>
   <source>Install EmoScope again, or get the pack again</source>
   <translation>Reinstale EmoScope o vuelva a obtener el paquete</translation>
  </message>
  <message>
   <source>The model has spent {0} s on one frame</source>
   <translation>El modelo lleva {0} s con un fotograma</translation>
  </message>
  <message>
   <source>Try another runtime</source>
   <translation>Pruebe otro motor</translation>
  </message>
  <message>
   <source>Scoring stopped unexpectedly ({0})</source>
   <translation>La puntuación se detuvo de forma inesperada ({0})</translation>
  </message>
  <message>
   <source>There is no runtime "{0}"</source>
   <translation>No hay ningún motor «{0}»</translation>
  </message>
  <message>
   <source>Choose one of {0}</source>
   <translation>Elija uno de {0}</translation>
  </message>
  <message>
   <source>OpenVINO was asked for {0} and silently took {1}</source>
   <translation>Se pidió {0} a OpenVINO y tomó {1} sin decirlo</translation>
  </message>
  <message>
   <source>Use the runtime openvino (f32)</source>
   <translation>Use el motor openvino (f32)</translation>
  </message>
  <message>
   <source>This CPU does not compute in bf16</source>
   <translation>Esta CPU no calcula en bf16</translation>
  </message>
  <message>
   <source>ONNX Runtime was asked for {0} and silently took {1}</source>
   <translation>Se pidió {0} a ONNX Runtime y tomó {1} sin decirlo</translation>
  </message>
  <message>
   <source>Check this accelerator's driver and libraries, or choose another runtime</source>
   <translation>Compruebe el controlador y las bibliotecas de este acelerador o elija otro motor</translation>
  </message>
  <message>
   <source>This build of ONNX Runtime has no {0} (it has {1})</source>
   <translation>Esta versión de ONNX Runtime no tiene {0} (tiene {1})</translation>
  </message>
  <message>
   <source>Install the onnxruntime package made for this accelerator, or choose another runtime</source>
   <translation>Instale el paquete onnxruntime de este acelerador o elija otro motor</translation>
  </message>
  <message>
   <source>The graphics card stopped answering ({0}: error {1})</source>
   <translation>La tarjeta gráfica dejó de responder ({0}: error {1})</translation>
  </message>
  <message>
   <source>Restart the program; if that does not help, install the graphics driver again</source>
   <translation>Reinicie el programa; si continúa, reinstale el controlador gráfico</translation>
  </message>
  <message>
   <source>The graphics card stopped answering ({0}: error {1}, {2})</source>
   <translation>La tarjeta gráfica dejó de responder ({0}: error {1}, {2})</translation>
  </message>
  <message>
   <source>The graphics card has no memory left</source>
   <translation>La tarjeta gráfica no tiene memoria libre</translation>
  </message>
  <message>
   <source>Close other programs that use it, or use a runtime for the CPU</source>
   <translation>Cierre otros programas que la usen o use un motor para la CPU</translation>
  </message>
  <message>
   <source>The package cuda-bindings is not installed</source>
   <translation>El paquete cuda-bindings no está instalado</translation>
  </message>
  <message>
   <source>The graphics driver cannot be loaded ({0})</source>
   <translation>No se puede cargar el controlador gráfico ({0})</translation>
  </message>
  <message>
   <source>Install the card's driver</source>
   <translation>Instale el controlador de la tarjeta</translation>
  </message>
  <message>
   <source>Exporting the graphs of {0} needs {1}</source>
   <translation>Exportar los grafos de {0} necesita {1}</translation>
  </message>
  <message>
   <source>The ready-made program has no extras: for this, install EmoScope with Python and the extra {0}</source>
   <translation>El programa ya preparado no tiene complementos: para esto, instale EmoScope con Python y el complemento {0}</translation>
  </message>
  <message>
   <source>The pack {0} has no {1} graph and no modules to export one from</source>
   <translation>El paquete {0} no tiene el grafo {1} ni módulos de los que exportarlo</translation>
  </message>
  <message>
   <source>The pack {0} has no ONNX graphs, and exporting them needs torch</source>
   <translation>El paquete {0} no tiene grafos ONNX, y exportarlos necesita torch</translation>
  </message>
  <message>
   <source>Exporting the graphs of {0} took over {1} min</source>
   <translation>Exportar los grafos de {0} tardó más de {1} min</translation>
  </message>
  <message>
   <source>Use the runtime torch</source>
   <translation>Use el motor torch</translation>
  </message>
  <message>
   <source>The exported graphs cannot be written to {0} ({1})</source>
   <translation>Los grafos exportados no se pueden escribir en {0} ({1})</translation>
  </message>
  <message>
   <source>Free some space, or use the runtime torch</source>
   <translation>Libere espacio o use el motor torch</translation>
  </message>
  <message>
   <source>The graphs of {0} could not be exported ({1})</source>
   <translation>No se pudieron exportar los grafos de {0} ({1})</translation>
  </message>
  <message>
   <source>{0}; the CPU cannot take over ({1})</source>
   <translation>{0}; la CPU no puede continuar ({1})</translation>
  </message>
  <message>
   <source>{0} failed ({1}); {2} on the CPU takes over</source>
   <translation>{0} falló ({1}); continúa {2} en la CPU</translation>
  </message>
  <message>
   <source>{0} serves again on {1}</source>
   <translation>{0} vuelve a funcionar en {1}</translation>
  </message>
  <message>
   <source>The {0} graph has branches, which half precision does not cover</source>
   <translation>El grafo {0} tiene ramas que la media precisión no cubre</translation>
  </message>
  <message>
   <source>Choose another runtime</source>
   <translation>Elija otro motor</translation>
  </message>
  <message>
   <source>The {0} engine stopped ({1})</source>
   <translation>El motor {0} se detuvo ({1})</translation>
  </message>
  <message>
   <source>{0} does not load the {1} engine ({2})</source>
   <translation>{0} no carga el motor {1} ({2})</translation>
  </message>
  <message>
   <source>The {0} engine does not take {1} faces ({2})</source>
   <translation>El motor {0} no acepta {1} rostros ({2})</translation>
  </message>
  <message>
   <source>{0} is for CUDA {1}, and {2} has {3}</source>
   <translation>{0} es para CUDA {1}, y {2} tiene {3}</translation>
  </message>
  <message>
   <source>Update the driver</source>
   <translation>Actualice el controlador</translation>
  </message>
  <message>
   <source>Update the driver to {0} or newer</source>
   <translation>Actualice el controlador a {0} o posterior</translation>
  </message>
  <message>
   <source>{0} ({1}) is not supported by {2}</source>
   <translation>{0} ({1}) no es compatible con {2}</translation>
  </message>
  <message>
   <source>Cards before sm_75 have no TensorRT here; use the runtime torch-cuda-graphs</source>
   <translation>Las tarjetas anteriores a sm_75 no tienen aquí TensorRT; use el motor torch-cuda-graphs</translation>
  </message>
  <message>
   <source>Use the runtime torch-cuda-graphs</source>
   <translation>Use el motor torch-cuda-graphs</translation>
  </message>
  <message>
   <source>There is no NVIDIA GPU with a working driver on this machine</source>
   <translation>No hay ninguna GPU NVIDIA con controlador en este equipo</translation>
  </message>
  <message>
   <source>{0} builds only for the card of this machine</source>
   <translation>{0} solo construye para la tarjeta de su propio equipo</translation>
  </message>
  <message>
   <source>{0} cannot build for {1}</source>
   <translation>{0} no puede construir para {1}</translation>
  </message>
  <message>
   <source>It knows {0}</source>
   <translation>Conoce {0}</translation>
  </message>
  <message>
   <source>The GPU of Jetson boards is not supported</source>
   <translation>La GPU de las placas Jetson no es compatible</translation>
  </message>
  <message>
   <source>Use a runtime for the CPU</source>
   <translation>Use un motor para la CPU</translation>
  </message>
  <message>
   <source>Neither TensorRT nor TensorRT-RTX is installed</source>
   <translation>Ni TensorRT ni TensorRT-RTX están instalados</translation>
  </message>
  <message>
   <source>torch is for CUDA {0} and does not start on {1} ({2})</source>
   <translation>torch es para CUDA {0} y no arranca en {1} ({2})</translation>
  </message>
  <message>
   <source>Update the driver, or install torch for an older CUDA</source>
   <translation>Actualice el controlador o instale torch para un CUDA más antiguo</translation>
  </message>
  <message>
   <source>torch finds no CUDA device here</source>
   <translation>torch no encuentra aquí ningún dispositivo CUDA</translation>
  </message>
  <message>
   <source>Use a runtime for the CPU, for example openvino</source>
   <translation>Use un motor para la CPU, por ejemplo openvino</translation>
  </message>
  <message>
   <source>The installed torch is for the CPU only, and does not use the {0}</source>
   <translation>El torch instalado es solo para la CPU y no usa {0}</translation>
  </message>
  <message>
   <source>Install torch for CUDA, see https://pytorch.org/get-started/locally</source>
   <translation>Instale torch para CUDA, vea https://pytorch.org/get-started/locally</translation>
  </message>
  <message>
   <source>The runtime torch is not installed</source>
   <translation>El motor torch no está instalado</translation>
  </message>
  <message>
   <source>asked {0}, got {1} ({2} on {3}): {4}</source>
   <translation>pedido {0}, obtenido {1} ({2} en {3}): {4}</translation>
  </message>
  <message>
   <source>it was asked for by name</source>
   <translation>se eligió por su nombre</translation>
  </message>
  <message>
   <source>{0}; not usable: {1}</source>
   <translation>{0}; no utilizable: {1}</translation>
  </message>
  <message>
   <source>next best measured</source>
   <translation>la siguiente mejor de la medición</translation>
  </message>
  <message>
   <source>{0} ms a face, measured here on {1}</source>
   <translation>{0} ms por cara, medido aquí el {1}</translation>
  </message>
  <message>
   <source>{0} ms a face, measured here on {1} ({2}: {3} ms)</source>
   <translation>{0} ms por cara, medido aquí el {1} ({2}: {3} ms)</translation>
  </message>
  <message>
   <source>this machine is being measured while it serves</source>
   <translation>se mide este equipo mientras funciona</translation>
  </message>
  <message>
   <source>nothing passed the measuring here, {0} opened without it</source>
   <translation>nada superó la medición aquí, {0} se abrió sin ella</translation>
  </message>
  <message>
   <source>the tensorrt engine is being built; {0} serves until then</source>
   <translation>se está construyendo el motor de TensorRT; mientras tanto funciona {0}</translation>
  </message>
  <message>
   <source>its engine has been built</source>
   <translation>su motor ya está construido</translation>
  </message>
  <message>
   <source>{0} continues: {1}</source>
   <translation>{0} continúa: {1}</translation>
  </message>
  <message>
   <source>{0} is refused: {1}</source>
   <translation>{0} se rechaza: {1}</translation>
  </message>
  <message>
   <source>{0} ({1} on {2}) serves now</source>
   <translation>{0} ({1} en {2}) funciona ahora</translation>
  </message>
  <message>
   <source>Install EmoScope with the extra {0}</source>
   <translation>Instale EmoScope con el complemento {0}</translation>
  </message>
  <message>
   <source>Look at the driver under Help, Doctor, or choose another runtime</source>
   <translation>Mire el controlador en Ayuda, Diagnóstico, o elija otro motor</translation>
  </message>
  <message>
   <source>Follow fewer faces, or choose another runtime</source>
   <translation>Siga menos rostros o elija otro motor</translation>
  </message>
  <message>
   <source>Install the card's driver, or choose the runtime auto</source>
   <translation>Instale el controlador de la tarjeta o elija el motor auto</translation>
  </message>
  <message>
   <source>Install TensorRT-RTX</source>
   <translation>Instale TensorRT-RTX</translation>
  </message>
  <message>
   <source>not measured on this machine yet</source>
   <translation>todavía no medido en este equipo</translation>
  </message>
  <message>
   <source>There is no session in {0}</source>
   <translation>No hay ninguna sesión en {0}</translation>
  </message>
  <message>
   <source>Analyse the file again</source>
   <translation>Analice el archivo de nuevo</translation>
  </message>
  <message>
   <source>Analyse it again</source>
   <translation>Analícela de nuevo</translation>
  </message>
  <message>
   <source>The results in {0} were made by a newer EmoScope, which this one cannot read, and stay; these are in {1}</source>
   <translation>Los resultados en {0} son de un EmoScope más nuevo, que este no puede leer, y se conservan; estos están en {1}</translation>
  </message>
  <message>
   <source>{0} was made by a newer EmoScope (format {1}, this one knows {2})</source>
   <translation>{0} es de un EmoScope más nuevo (formato {1}, este conoce {2})</translation>
  </message>
  <message>
   <source>Update EmoScope</source>
   <translation>Actualice EmoScope</translation>
  </message>
  <message>
   <source>{0} cannot be the manifest of a session</source>
   <translation>{0} no puede ser el manifiesto de una sesión</translation>
  </message>
  <message>
   <source>The session {0} is damaged: {1}</source>
   <translation>La sesión {0} está dañada: {1}</translation>
  </message>
  <message>
   <source>The session {0} was made with {1} {2}, and this machine has {3} with other weights</source>
   <translation>La sesión {0} se hizo con {1} {2}, y este equipo tiene {3} con otros pesos</translation>
  </message>
  <message>
   <source>Get that version of the pack, or analyse the file again</source>
   <translation>Obtenga esa versión del paquete o analice el archivo de nuevo</translation>
  </message>
  <message>
   <source>This recording has no embeddings, so its labels cannot be changed</source>
   <translation>Esta grabación no tiene representaciones, así que sus etiquetas no se pueden cambiar</translation>
  </message>
  <message>
   <source>Analyse the video again, or record with embeddings</source>
   <translation>Analice el vídeo de nuevo o grabe con representaciones</translation>
  </message>
  <message>
   <source>{0} is not valid ({1})</source>
   <translation>{0} no es válido ({1})</translation>
  </message>
  <message>
   <source>{0} has no format number</source>
   <translation>{0} no tiene número de formato</translation>
  </message>
  <message>
   <source>The session {0} has more markers and label sets than it can keep</source>
   <translation>La sesión {0} tiene más marcas y conjuntos de etiquetas de los que puede guardar</translation>
  </message>
  <message>
   <source>Start another one</source>
   <translation>Empiece otra</translation>
  </message>
  <message>
   <source>The recording has too many labels ({0})</source>
   <translation>La grabación tiene demasiadas etiquetas ({0})</translation>
  </message>
  <message>
   <source>{0} was not written by EmoScope and would be lost</source>
   <translation>{0} no lo escribió EmoScope y se perdería</translation>
  </message>
  <message>
   <source>Move it, or choose another folder</source>
   <translation>Muévalo o elija otra carpeta</translation>
  </message>
  <message>
   <source>The name {0} is reserved for folders that are being made or deleted</source>
   <translation>El nombre {0} se reserva para carpetas que se están creando o borrando</translation>
  </message>
  <message>
   <source>Choose another one</source>
   <translation>Elija otro</translation>
  </message>
  <message>
   <source>There is a {0} in {1} already</source>
   <translation>Ya hay un {0} en {1}</translation>
  </message>
  <message>
   <source>{0} is being written by another EmoScope ({1}): nothing of it was deleted</source>
   <translation>Otro EmoScope está escribiendo {0} ({1}): no se borró nada</translation>
  </message>
  <message>
   <source>Wait until it is done, or stop it</source>
   <translation>Espere a que termine o deténgalo</translation>
  </message>
  <message>
   <source>{0} is being written by another EmoScope ({1})</source>
   <translation>Otro EmoScope está escribiendo {0} ({1})</translation>
  </message>
  <message>
   <source>Wait until it is done, or use another folder</source>
   <translation>Espere a que termine o use otra carpeta</translation>
  </message>
  <message>
   <source>{0} may not be a session of EmoScope's: {1}</source>
   <translation>{0} quizá no sea una sesión de EmoScope: {1}</translation>
  </message>
  <message>
   <source>If it is, delete the folder yourself</source>
   <translation>Si lo es, borre la carpeta usted mismo</translation>
  </message>
  <message>
   <source>{0} was not written by EmoScope: it is compressed</source>
   <translation>{0} no lo escribió EmoScope: está comprimido</translation>
  </message>
  <message>
   <source>Analyse the file again, into another folder</source>
   <translation>Analice el archivo de nuevo, en otra carpeta</translation>
  </message>
  <message>
   <source>There are too many results for files named {0}</source>
   <translation>Hay demasiados resultados para archivos llamados {0}</translation>
  </message>
  <message>
   <source>There are too many results called {0}</source>
   <translation>Hay demasiados resultados llamados {0}</translation>
  </message>
  <message>
   <source>The session {0} holds scores only, so it cannot be rescored with other labels</source>
   <translation>La sesión {0} solo contiene valores, así que no se puede puntuar con otras etiquetas</translation>
  </message>
  <message>
   <source>Switch on embeddings before the next recording</source>
   <translation>Active los vectores antes de la próxima grabación</translation>
  </message>
  <message>
   <source>{0} is the session itself</source>
   <translation>{0} es la propia sesión</translation>
  </message>
  <message>
   <source>There is something else in {0}</source>
   <translation>Hay otra cosa en {0}</translation>
  </message>
  <message>
   <source>{0} has the result of other labels or of another session</source>
   <translation>{0} tiene el resultado de otras etiquetas o de otra sesión</translation>
  </message>
  <message>
   <source>The session was made with {0} {1}; these scores follow the calibration of {2} {3}, which differs</source>
   <translation>La sesión se hizo con {0} {1}; estos valores siguen la calibración de {2} {3}, que es otra</translation>
  </message>
  <message>
   <source>{0} is the folder of another session</source>
   <translation>{0} es la carpeta de otra sesión</translation>
  </message>
  <message>
   <source>{0} has a {1} of another run, or of this one as it was before</source>
   <translation>{0} tiene un {1} de otra ejecución, o de esta como era antes</translation>
  </message>
  <message>
   <source>{0} has {1} rows, too many for its {2} bytes</source>
   <translation>{0} tiene {1} filas, demasiadas para sus {2} bytes</translation>
  </message>
  <message>
   <source>{0} has columns other than those in its manifest</source>
   <translation>{0} tiene otras columnas que las que dice su manifiesto</translation>
  </message>
  <message>
   <source>{0} has {1} rows, more than the {2} that its manifest says</source>
   <translation>{0} tiene {1} filas, más que las {2} que dice su manifiesto</translation>
  </message>
  <message>
   <source>{0} is damaged: an unknown {1}</source>
   <translation>{0} está dañado: {1} desconocido</translation>
  </message>
  <message>
   <source>The thresholds {0} (on) and {1} (off) do not fit</source>
   <translation>Los umbrales {0} (inicio) y {1} (fin) no encajan</translation>
  </message>
  <message>
   <source>Use 0 &lt; off &lt;= on &lt;= 1</source>
   <translation>Use 0 &lt; fin &lt;= inicio &lt;= 1</translation>
  </message>
  <message>
   <source>A shortest time cannot be negative</source>
   <translation>Una duración mínima no puede ser negativa</translation>
  </message>
  <message>
   <source>Use 0 or more seconds</source>
   <translation>Use 0 segundos o más</translation>
  </message>
  <message>
   <source>The recording ended because something unexpected went wrong ({0})</source>
   <translation>La grabación terminó porque algo inesperado salió mal ({0})</translation>
  </message>
  <message>
   <source>What was written until then is kept</source>
   <translation>Lo que se escribió hasta entonces se conserva</translation>
  </message>
  <message>
   <source>The results {0} stay in {1}; these are in {2}</source>
   <translation>Los resultados {0} siguen en {1}; estos están en {2}</translation>
  </message>
  <message>
   <source>{0} is being analysed by another EmoScope ({1}), into {2}</source>
   <translation>Otro EmoScope está analizando {0} ({1}), en {2}</translation>
  </message>
  <message>
   <source>{0} was stopped; what was computed is kept</source>
   <translation>{0} se detuvo; lo calculado se conserva</translation>
  </message>
  <message>
   <source>{0} has no frame in the requested time</source>
   <translation>{0} no tiene ningún fotograma en el tiempo pedido</translation>
  </message>
  <message>
   <source>1 damaged frame was left out of {0}</source>
   <translation>Se omitió 1 fotograma dañado de {0}</translation>
  </message>
  <message>
   <source>1 damaged picture was left out of {0}: {1}</source>
   <translation>Se omitió 1 imagen dañada de {0}: {1}</translation>
  </message>
  <message>
   <source>{0} damaged pictures were left out of {1}: {2}</source>
   <translation>Se omitieron {0} imágenes dañadas de {1}: {2}</translation>
  </message>
  <message>
   <source>{0} damaged frames were left out of {1}</source>
   <translation>Se omitieron {0} fotogramas dañados de {1}</translation>
  </message>
  <message>
   <source>The pictures of {0} end at {1} s although it claims {2} s: it was cut off</source>
   <translation>Las imágenes de {0} acaban en {1} s aunque dice durar {2} s: está cortado</translation>
  </message>
  <message>
   <source>The existing part was analysed; get the whole file for the rest</source>
   <translation>Lo que hay se analizó; para el resto, obtenga el archivo entero</translation>
  </message>
  <message>
   <source>{0} changed while it was analysed: it may still be copied or recorded</source>
   <translation>{0} cambió mientras se analizaba: quizá aún se está copiando o grabando</translation>
  </message>
  <message>
   <source>1 frame before 0:00 had no time and were left out of {0}</source>
   <translation>1 fotograma anterior a 0:00 no tenía tiempo y se omitió de {0}</translation>
  </message>
  <message>
   <source>{0} frames before 0:00 had no time and were left out of {1}</source>
   <translation>{0} fotogramas anteriores a 0:00 no tenían tiempo y se omitieron de {1}</translation>
  </message>
  <message>
   <source>No face was found in {0}</source>
   <translation>No se encontró ningún rostro en {0}</translation>
  </message>
  <message>
   <source>No face was found in {0} outside the regions that were left out</source>
   <translation>No se encontró ninguna cara en {0} fuera de las zonas excluidas</translation>
  </message>
  <message>
   <source>These times are outside {0}, which ends at {1} s, and mark nothing: {2}</source>
   <translation>Estos tiempos están fuera de {0}, que termina en {1} s, y no marcan nada: {2}</translation>
  </message>
  <message>
   <source>These regions are outside the pictures of {0}, which have {1} x {2} pixels, and left nothing out: {3}</source>
   <translation>Estas zonas están fuera de las imágenes de {0}, que tienen {1} x {2} píxeles, y no excluyeron nada: {3}</translation>
  </message>
  <message>
   <source>The chapter {0} was cut off: {1} s are missing, and all times after it are too early by that</source>
   <translation>El capítulo {0} está cortado: faltan {1} s, y todos los tiempos posteriores se adelantan otro tanto</translation>
  </message>
  <message>
   <source>Get the whole file</source>
   <translation>Consiga el archivo completo</translation>
  </message>
  <message>
   <source>{0} files are one recording: {1} continues with {2}</source>
   <translation>{0} archivos son una sola grabación: {1} sigue con {2}</translation>
  </message>
  <message>
   <source>{0}, a chapter of this recording, is not beside {1}</source>
   <translation>{0}, un capítulo de esta grabación, no está junto a {1}</translation>
  </message>
  <message>
   <source>Put all its chapters into one folder</source>
   <translation>Ponga todos sus capítulos en una carpeta</translation>
  </message>
  <message>
   <source>{0} has {1} picture tracks: {2}</source>
   <translation>{0} tiene {1} pistas de imagen: {2}</translation>
  </message>
  <message>
   <source>Faces in {0} lie on their side or upside down: its pictures were turned {1} degrees clockwise</source>
   <translation>Los rostros de {0} están de lado o al revés: las imágenes se giraron {1} grados en sentido horario</translation>
  </message>
  <message>
   <source>{0} could not be analysed: an unexpected error ({1})</source>
   <translation>No se pudo analizar {0}: un error inesperado ({1})</translation>
  </message>
  <message>
   <source>The details are in {0}</source>
   <translation>Los detalles están en {0}</translation>
  </message>
  <message>
   <source>The start {0} s is before the file begins</source>
   <translation>El inicio {0} s es anterior al comienzo del archivo</translation>
  </message>
  <message>
   <source>Leave it out for the whole file</source>
   <translation>Omítalo para el archivo entero</translation>
  </message>
  <message>
   <source>The end {0} s is not after the start {1} s</source>
   <translation>El final {0} s no es posterior al inicio {1} s</translation>
  </message>
  <message>
   <source>{0} frames per second is not a rate</source>
   <translation>{0} fotogramas por segundo no es una frecuencia</translation>
  </message>
  <message>
   <source>Use a number above 0, up to 1000</source>
   <translation>Use un número mayor que 0, hasta 1000</translation>
  </message>
  <message>
   <source>{0} degrees is not a quarter turn</source>
   <translation>{0} grados no son un cuarto de vuelta</translation>
  </message>
  <message>
   <source>{0} regions are too many to leave out</source>
   <translation>{0} zonas son demasiadas para omitir</translation>
  </message>
  <message>
   <source>{0} faces cannot be followed</source>
   <translation>No se pueden seguir {0} rostros</translation>
  </message>
  <message>
   <source>{0},{1},{2},{3} is not a part of a picture</source>
   <translation>{0},{1},{2},{3} no es parte de una imagen</translation>
  </message>
  <message>
   <source>Give left, top, width and height, such as 0.5,0,0.5,1</source>
   <translation>Indique izquierda, arriba, ancho y alto, como 0.5,0,0.5,1</translation>
  </message>
  <message>
   <source>There is no session in these folders</source>
   <translation>No hay ninguna sesión en estas carpetas</translation>
  </message>
  <message>
   <source>Another EmoScope is making the index {0}</source>
   <translation>Otro EmoScope está haciendo el índice {0}</translation>
  </message>
  <message>
   <source>Try again when it is done</source>
   <translation>Inténtelo de nuevo cuando termine</translation>
  </message>
  <message>
   <source>A name has 1 to 200 characters</source>
   <translation>Un nombre tiene de 1 a 200 caracteres</translation>
  </message>
  <message>
   <source>Give another one</source>
   <translation>Indica otro</translation>
  </message>
  <message>
   <source>Give another name</source>
   <translation>Indica otro nombre</translation>
  </message>
  <message>
   <source>"{0}" is the number of a face</source>
   <translation>«{0}» es el número de una cara</translation>
  </message>
  <message>
   <source>Face {0} is not in view at that time: it is there from {1} to {2} s</source>
   <translation>La cara {0} no está en ese momento: está de {1} a {2} s</translation>
  </message>
  <message>
   <source>Nobody is called "{0}" here</source>
   <translation>Nadie se llama «{0}» aquí</translation>
  </message>
  <message>
   <source>There is no face {0}</source>
   <translation>No hay ninguna cara {0}</translation>
  </message>
  <message>
   <source>Face {0} and face {1} are in sight together from {2} s on, {3} s in all: they are not one person</source>
   <translation>Las caras {0} y {1} se ven a la vez desde {2} s, {3} s en total: no son una sola persona</translation>
  </message>
  <message>
   <source>A session has at most {0} markers</source>
   <translation>Una sesión tiene como máximo {0} marcas</translation>
  </message>
  <message>
   <source>Import a part of them</source>
   <translation>Importa solo una parte</translation>
  </message>
  <message>
   <source>Delete it</source>
   <translation>Bórralo</translation>
  </message>
  <message>
   <source>The faces are not those that were named before: {0} must be named again</source>
   <translation>Las caras no son las que se nombraron antes: hay que volver a nombrar {0}</translation>
  </message>
  <message>
   <source>Choose the folder of a recording</source>
   <translation>Elija la carpeta de una grabación</translation>
  </message>
  <message>
   <source>Forget some of them</source>
   <translation>Olvide algunos</translation>
  </message>
  <message>
   <source>Tick “keep embeddings” and analyse the video again</source>
   <translation>Marque «guardar vectores» y analice el vídeo de nuevo</translation>
  </message>
  <message>
   <source>It was left to it</source>
   <translation>Se le ha dejado a él</translation>
  </message>
  <message>
   <source>There are no videos or pictures in {0}</source>
   <translation>No hay vídeos ni imágenes en {0}</translation>
  </message>
  <message>
   <source>Analyse it again from the start</source>
   <translation>Analícelo de nuevo para empezar desde el principio</translation>
  </message>
  <message>
   <source>Check the times</source>
   <translation>Compruebe los tiempos</translation>
  </message>
  <message>
   <source>Analyse it again when it is whole</source>
   <translation>Analícelo de nuevo cuando esté completo</translation>
  </message>
  <message>
   <source>Leave out less of the picture</source>
   <translation>Excluya menos de la imagen</translation>
  </message>
  <message>
   <source>They are kept; take them away under Markers</source>
   <translation>Se conservan; quítelos en Marcas</translation>
  </message>
  <message>
   <source>Give regions inside the picture</source>
   <translation>Indique zonas dentro de la imagen</translation>
  </message>
  <message>
   <source>If its pictures lie on their side or upside down, turn them and analyse again</source>
   <translation>Si sus imágenes están de lado o al revés, gírelas y analice de nuevo</translation>
  </message>
  <message>
   <source>Track {0} was read</source>
   <translation>Se leyó la pista {0}</translation>
  </message>
  <message>
   <source>Track {0} (the one with the most faces) was read</source>
   <translation>Se leyó la pista {0} (la que tiene más rostros)</translation>
  </message>
  <message>
   <source>The command line can leave them as they are</source>
   <translation>En la línea de órdenes se pueden dejar como están</translation>
  </message>
  <message>
   <source>Choose a later end</source>
   <translation>Elija un final posterior</translation>
  </message>
  <message>
   <source>Use 90, 180 or 270</source>
   <translation>Use 90, 180 o 270</translation>
  </message>
  <message>
   <source>Choose the folder of the recordings</source>
   <translation>Elija la carpeta de las grabaciones</translation>
  </message>
  <message>
   <source>Choose another face or time</source>
   <translation>Elige otra cara u otro momento</translation>
  </message>
  <message>
   <source>Name a part only: “Somebody else from here on”</source>
   <translation>Da nombre solo a una parte: «Otra persona desde aquí»</translation>
  </message>
  <message>
   <source>The camera "{0}" does not answer</source>
   <translation>La cámara «{0}» no responde</translation>
  </message>
  <message>
   <source>Plug it in again, or choose another camera</source>
   <translation>Vuelva a conectarla o elija otra cámara</translation>
  </message>
  <message>
   <source>The camera "{0}" sends no new frames</source>
   <translation>La cámara «{0}» no da imágenes nuevas</translation>
  </message>
  <message>
   <source>Check the cable or reconnect it</source>
   <translation>Compruebe el cable o vuelva a conectarla</translation>
  </message>
  <message>
   <source>{0} sends no new frames</source>
   <translation>{0} no da imágenes nuevas</translation>
  </message>
  <message>
   <source>Close the other program, or choose another camera</source>
   <translation>Cierre el otro programa o elija otra cámara</translation>
  </message>
  <message>
   <source>The camera "{0}" is open but sends no frames</source>
   <translation>La cámara «{0}» está abierta pero no da imágenes</translation>
  </message>
  <message>
   <source>Close other programs that use it, or plug it in again</source>
   <translation>Cierre otros programas que la usen o vuelva a conectarla</translation>
  </message>
  <message>
   <source>The camera "{0}" was unplugged</source>
   <translation>La cámara «{0}» se ha desconectado</translation>
  </message>
  <message>
   <source>Plug it in again</source>
   <translation>Vuelva a conectarla</translation>
  </message>
  <message>
   <source>There is no camera "{0}"; no camera was found on this machine</source>
   <translation>No hay ninguna cámara «{0}»; no se encontró ninguna cámara en este equipo</translation>
  </message>
  <message>
   <source>Plug one in, or open a video file</source>
   <translation>Conecte una o abra un archivo de vídeo</translation>
  </message>
  <message>
   <source>There is no camera "{0}"</source>
   <translation>No hay ninguna cámara «{0}»</translation>
  </message>
  <message>
   <source>There is no file or folder {0}</source>
   <translation>No hay ningún archivo ni carpeta {0}</translation>
  </message>
  <message>
   <source>{0} is empty (0 bytes)</source>
   <translation>{0} está vacío (0 bytes)</translation>
  </message>
  <message>
   <source>Record or download it again</source>
   <translation>Grábelo o descárguelo de nuevo</translation>
  </message>
  <message>
   <source>{0} has a video track but no picture in it</source>
   <translation>{0} tiene una pista de vídeo pero ninguna imagen</translation>
  </message>
  <message>
   <source>{0} is a folder, not a video</source>
   <translation>{0} es una carpeta, no un vídeo</translation>
  </message>
  <message>
   <source>Check the name and the folder</source>
   <translation>Compruebe el nombre y la carpeta</translation>
  </message>
  <message>
   <source>{0} cannot be read: no permission</source>
   <translation>No hay permiso para leer {0}</translation>
  </message>
  <message>
   <source>Check its permissions</source>
   <translation>Compruebe los permisos</translation>
  </message>
  <message>
   <source>{0} cannot be opened ({1})</source>
   <translation>{0} no se puede abrir ({1})</translation>
  </message>
  <message>
   <source>Check the name and the disk</source>
   <translation>Compruebe el nombre y el disco</translation>
  </message>
  <message>
   <source>{0} cannot be read as a video ({1})</source>
   <translation>{0} no se puede leer como vídeo ({1})</translation>
  </message>
  <message>
   <source>The source has not responded for {0} s</source>
   <translation>La fuente no responde desde hace {0} s</translation>
  </message>
  <message>
   <source>It may be in use elsewhere</source>
   <translation>Puede estar en uso en otra parte</translation>
  </message>
  <message>
   <source>The source stopped unexpectedly ({0})</source>
   <translation>La fuente se detuvo de forma inesperada ({0})</translation>
  </message>
  <message>
   <source>There is no file {0}</source>
   <translation>No hay ningún archivo {0}</translation>
  </message>
  <message>
   <source>{0} is a link to a file that is not there</source>
   <translation>{0} es un enlace a un archivo que no existe</translation>
  </message>
  <message>
   <source>Restore the file or recreate the link</source>
   <translation>Recupere el archivo o cree de nuevo el enlace</translation>
  </message>
  <message>
   <source>There is no camera {0} ({1} does not exist)</source>
   <translation>No hay ninguna cámara {0} ({1} no existe)</translation>
  </message>
  <message>
   <source>The camera "{0}" cannot be used ({1}: no permission)</source>
   <translation>No hay permiso para usar la cámara «{0}» ({1})</translation>
  </message>
  <message>
   <source>Add your user to the group video and log in again</source>
   <translation>Añada su usuario al grupo video y vuelva a iniciar sesión</translation>
  </message>
  <message>
   <source>The camera "{0}" could not be opened</source>
   <translation>No se pudo abrir la cámara «{0}»</translation>
  </message>
  <message>
   <source>The camera "{0}" could not be opened: it is in use by another program{1}</source>
   <translation>No se pudo abrir la cámara «{0}»: otro programa la está usando{1}</translation>
  </message>
  <message>
   <source>The camera "{0}" has started again with another size</source>
   <translation>La cámara «{0}» ha vuelto a empezar con otro tamaño</translation>
  </message>
  <message>
   <source>More than one camera matches "{0}": {1}</source>
   <translation>Varias cámaras se llaman como «{0}»: {1}</translation>
  </message>
  <message>
   <source>Cameras on this machine: {0}</source>
   <translation>Cámaras de este equipo: {0}</translation>
  </message>
  <message>
   <source>Check the name</source>
   <translation>Compruebe el nombre</translation>
  </message>
  <message>
   <source>There is no picture in the folder {0}</source>
   <translation>No hay ninguna imagen en la carpeta {0}</translation>
  </message>
  <message>
   <source>Choose pictures that can be read: PNG, JPEG, TIFF, BMP, WebP, AVIF, HEIC</source>
   <translation>Elija imágenes que se puedan leer: PNG, JPEG, TIFF, BMP, WebP, AVIF, HEIC</translation>
  </message>
  <message>
   <source>None of the pictures in {0} can be read</source>
   <translation>No se puede leer ninguna imagen de {0}</translation>
  </message>
  <message>
   <source>{0} cannot be read as a picture</source>
   <translation>{0} no se puede leer como imagen</translation>
  </message>
  <message>
   <source>Choose another picture</source>
   <translation>Elija otra imagen</translation>
  </message>
  <message>
   <source>{0} is a HEIC picture; pi-heif, which reads these, is not installed</source>
   <translation>{0} es una imagen HEIC; pi-heif, que las lee, no está instalado</translation>
  </message>
  <message>
   <source>Save the picture as JPEG</source>
   <translation>Guarde la imagen como JPEG</translation>
  </message>
  <message>
   <source>{0} has no picture track {1}</source>
   <translation>{0} no tiene la pista de imagen {1}</translation>
  </message>
  <message>
   <source>Its picture tracks are: {0}</source>
   <translation>Sus pistas de imagen son: {0}</translation>
  </message>
  <message>
   <source>A chapter of {0} cannot be used: {1}</source>
   <translation>Un capítulo de {0} no se puede usar: {1}</translation>
  </message>
  <message>
   <source>Choose a video file (MP4, MOV, MKV, WebM, AVI)</source>
   <translation>Elija un archivo de vídeo (MP4, MOV, MKV, WebM, AVI)</translation>
  </message>
  <message>
   <source>{0} has only sound, no pictures</source>
   <translation>{0} solo tiene sonido, no imágenes</translation>
  </message>
  <message>
   <source>{0} has no pictures: it is not a video, or was cut off</source>
   <translation>{0} no tiene imágenes: no es un vídeo o está cortado</translation>
  </message>
  <message>
   <source>{0} has pictures of {1} x {2} pixels, which are too large</source>
   <translation>{0} tiene imágenes de {1} x {2} píxeles, demasiado grandes</translation>
  </message>
  <message>
   <source>Make a smaller copy of it</source>
   <translation>Haga una copia más pequeña</translation>
  </message>
  <message>
   <source>{0} has {1} pictures of {2} x {3} pixels, which are too many</source>
   <translation>{0} tiene {1} imágenes de {2} x {3} píxeles, que son demasiadas</translation>
  </message>
  <message>
   <source>Save it as a video</source>
   <translation>Guárdelo como vídeo</translation>
  </message>
  <message>
   <source>{0} is a pipe or device, not a file</source>
   <translation>{0} es una tubería o un dispositivo, no un archivo</translation>
  </message>
  <message>
   <source>{0} is not a file</source>
   <translation>{0} no es un archivo</translation>
  </message>
  <message>
   <source>Save it as a file first</source>
   <translation>Guárdelo primero como archivo</translation>
  </message>
  <message>
   <source>The video stopped unexpectedly ({0})</source>
   <translation>El vídeo se detuvo de forma inesperada ({0})</translation>
  </message>
  <message>
   <source>LSL keeps its reach until the program ends</source>
   <translation>LSL conserva su alcance hasta que termina el programa</translation>
  </message>
  <message>
   <source>Start EmoScope again to change it</source>
   <translation>Reinicie EmoScope para cambiarlo</translation>
  </message>
  <message>
   <source>LSL was loaded with another program's configuration</source>
   <translation>LSL se cargó con la configuración de otro programa</translation>
  </message>
  <message>
   <source>Start EmoScope again</source>
   <translation>Reinicie EmoScope</translation>
  </message>
  <message>
   <source>LSL is not installed</source>
   <translation>LSL no está instalado</translation>
  </message>
  <message>
   <source>LSL's library does not load ({0})</source>
   <translation>La biblioteca de LSL no se carga ({0})</translation>
  </message>
  <message>
   <source>There is no stream {0}</source>
   <translation>No hay ninguna emisión {0}</translation>
  </message>
  <message>
   <source>No stream was named</source>
   <translation>No se indicó ninguna emisión</translation>
  </message>
  <message>
   <source>Other computers could read these faces' scores at {0}</source>
   <translation>Otros equipos podrían leer los valores de estos rostros en {0}</translation>
  </message>
  <message>
   <source>{0} is another computer, which would get these faces' scores</source>
   <translation>{0} es otro equipo, que recibiría los valores de estos rostros</translation>
  </message>
  <message>
   <source>"{0}" is not an address</source>
   <translation>«{0}» no es una dirección</translation>
  </message>
  <message>
   <source>Write it like 127.0.0.1:9000</source>
   <translation>Escríbala como 127.0.0.1:9000</translation>
  </message>
  <message>
   <source>The socket is closed</source>
   <translation>La conexión está cerrada</translation>
  </message>
  <message>
   <source>It is opened again</source>
   <translation>Se abre de nuevo</translation>
  </message>
  <message>
   <source>{0} port {1} cannot be reached ({2})</source>
   <translation>No se puede alcanzar {0} puerto {1} ({2})</translation>
  </message>
  <message>
   <source>Check the address</source>
   <translation>Compruebe la dirección</translation>
  </message>
  <message>
   <source>Sending to {0} failed ({1})</source>
   <translation>El envío a {0} falló ({1})</translation>
  </message>
  <message>
   <source>It is tried again</source>
   <translation>Se intenta de nuevo</translation>
  </message>
  <message>
   <source>Nobody listens at {0} port {1}</source>
   <translation>Nadie escucha en {0} puerto {1}</translation>
  </message>
  <message>
   <source>The network is saturated; scores were left out</source>
   <translation>La red no acepta más; se omitieron valores</translation>
  </message>
  <message>
   <source>The stream cannot keep up; scores were left out</source>
   <translation>La emisión no da abasto; se omitieron valores</translation>
  </message>
  <message>
   <source>A receiver reads too slowly; it gets fewer scores</source>
   <translation>Un receptor lee demasiado despacio; recibe menos valores</translation>
  </message>
  <message>
   <source>It stopped unexpectedly ({0})</source>
   <translation>Se detuvo de forma inesperada ({0})</translation>
  </message>
  <message>
   <source>The trigger {0} has thresholds {1} and {2}</source>
   <translation>El disparador {0} tiene los umbrales {1} y {2}</translation>
  </message>
  <message>
   <source>Use 0 &lt; on &lt;= 1 and off &lt;= on</source>
   <translation>Use 0 &lt; inicio &lt;= 1 y fin &lt;= inicio</translation>
  </message>
  <message>
   <source>The trigger {0} has no usable hold time</source>
   <translation>El disparador {0} no tiene un tiempo válido</translation>
  </message>
  <message>
   <source>Use 0 s or more</source>
   <translation>Use 0 s o más</translation>
  </message>
  <message>
   <source>"{0}" is not a trigger</source>
   <translation>«{0}» no es un disparador</translation>
  </message>
  <message>
   <source>Write it like "smile: happiness &gt; 0.8 for 1 s"</source>
   <translation>Escríbalo como "smile: happiness &gt; 0.8 for 1 s"</translation>
  </message>
  <message>
   <source>Two triggers are called {0}</source>
   <translation>Dos disparadores se llaman {0}</translation>
  </message>
  <message>
   <source>Give each a name of its own, like "broad smile: happiness &gt; 0.9"</source>
   <translation>Dé a cada uno un nombre propio, como «broad smile: happiness &gt; 0.9»</translation>
  </message>
  <message>
   <source>{0} can be reached from other computers and there is no token</source>
   <translation>{0} es accesible desde otros equipos y no hay contraseña</translation>
  </message>
  <message>
   <source>Set a token, or use 127.0.0.1</source>
   <translation>Ponga una contraseña o use 127.0.0.1</translation>
  </message>
  <message>
   <source>"{0}" is not an IP address</source>
   <translation>«{0}» no es una dirección IP</translation>
  </message>
  <message>
   <source>Use 127.0.0.1 for this computer alone</source>
   <translation>Use 127.0.0.1 solo para este equipo</translation>
  </message>
  <message>
   <source>Port {0} of {1} cannot be used ({2})</source>
   <translation>No se puede usar el puerto {0} de {1} ({2})</translation>
  </message>
  <message>
   <source>Choose another port, or end the program that uses it</source>
   <translation>Elija otro puerto o cierre el programa que lo usa</translation>
  </message>
  <message>
   <source>Port {0} did not open</source>
   <translation>El puerto {0} no se abrió</translation>
  </message>
  <message>
   <source>The server has ended</source>
   <translation>El servidor ha terminado</translation>
  </message>
  <message>
   <source>It is started again</source>
   <translation>Se inicia de nuevo</translation>
  </message>
  <message>
   <source>Use 127.0.0.1: the window sends to this computer only</source>
   <translation>Use 127.0.0.1: la ventana solo envía a este equipo</translation>
  </message>
  <message>
   <source>There is a study in {0} already</source>
   <translation>Ya hay un estudio en {0}</translation>
  </message>
  <message>
   <source>{0} cannot be the file of a study</source>
   <translation>{0} no puede ser el archivo de un estudio</translation>
  </message>
  <message>
   <source>{0} does not begin with study: {1}</source>
   <translation>{0} no empieza por study: {1}</translation>
  </message>
  <message>
   <source>Correct the file in a text editor</source>
   <translation>Corrija el archivo en un editor de texto</translation>
  </message>
  <message>
   <source>{0} is not valid: {1}</source>
   <translation>{0} no es válido: {1}</translation>
  </message>
  <message>
   <source>That does not fit the study: {0}</source>
   <translation>Eso no encaja en el estudio: {0}</translation>
  </message>
  <message>
   <source>That does not fit the study: two sessions are called "{0}"</source>
   <translation>Eso no encaja en el estudio: dos sesiones se llaman «{0}»</translation>
  </message>
  <message>
   <source>That does not fit the study: two participants are called "{0}"</source>
   <translation>Eso no encaja en el estudio: dos participantes se llaman «{0}»</translation>
  </message>
  <message>
   <source>That does not fit the study: two conditions are called "{0}"</source>
   <translation>Eso no encaja en el estudio: dos condiciones se llaman «{0}»</translation>
  </message>
  <message>
   <source>That does not fit the study: two groups are called "{0}"</source>
   <translation>Eso no encaja en el estudio: dos grupos se llaman «{0}»</translation>
  </message>
  <message>
   <source>This session is no longer in the study</source>
   <translation>Esta sesión ya no está en el estudio</translation>
  </message>
  <message>
   <source>Look at the study again</source>
   <translation>Vuelva a mirar el estudio</translation>
  </message>
  <message>
   <source>A group belongs to a participant</source>
   <translation>Un grupo es de un participante</translation>
  </message>
  <message>
   <source>Assign the session to a participant first</source>
   <translation>Diga primero de quién es la sesión</translation>
  </message>
  <message>
   <source>There is no {0} "{1}" in this study</source>
   <translation>No hay «{1}» ({0}) en este estudio</translation>
  </message>
  <message>
   <source>Its {0}: {1}</source>
   <translation>Hay ({0}): {1}</translation>
  </message>
  <message>
   <source>There is nothing to {0} in this {1}</source>
   <translation>Aquí no hay nada que hacer ({0}, {1})</translation>
  </message>
  <message>
   <source>There is nothing to undo in this study</source>
   <translation>No hay nada que deshacer en este estudio</translation>
  </message>
  <message>
   <source>There is nothing to redo in this study</source>
   <translation>No hay nada que rehacer en este estudio</translation>
  </message>
  <message>
   <source>{0} was changed by another program since the last edit</source>
   <translation>Otro programa ha cambiado {0} desde la última edición</translation>
  </message>
  <message>
   <source>Revert it there: earlier edits cannot be undone</source>
   <translation>Deshágalo allí: lo anterior no se puede deshacer</translation>
  </message>
  <message>
   <source>its name does not fit: {0}</source>
   <translation>su nombre no sirve: {0}</translation>
  </message>
  <message>
   <source>its participant does not fit: {0}</source>
   <translation>su participante no sirve: {0}</translation>
  </message>
  <message>
   <source>its condition does not fit: {0}</source>
   <translation>su condición no sirve: {0}</translation>
  </message>
  <message>
   <source>its path does not fit: {0}</source>
   <translation>su ruta no sirve: {0}</translation>
  </message>
  <message>
   <source>it has a character that cannot be there, such as a line break</source>
   <translation>contiene un carácter que no puede estar ahí, como un salto de línea</translation>
  </message>
  <message>
   <source>it is longer than {0} characters</source>
   <translation>más de {0} caracteres</translation>
  </message>
  <message>
   <source>it is empty</source>
   <translation>vacío</translation>
  </message>
  <message>
   <source>There is no video, picture or result in {0}</source>
   <translation>No hay vídeo, imagen ni resultado en {0}</translation>
  </message>
  <message>
   <source>{0} is neither a video nor a picture, and no table of sessions</source>
   <translation>{0} no es un vídeo ni una imagen ni una tabla de sesiones</translation>
  </message>
  <message>
   <source>{0} is too large for a table of sessions</source>
   <translation>{0} es demasiado grande para una tabla de sesiones</translation>
  </message>
  <message>
   <source>{0} has no column film</source>
   <translation>{0} no tiene columna film</translation>
  </message>
  <message>
   <source>{0} has too many lines</source>
   <translation>{0} tiene demasiadas líneas</translation>
  </message>
  <message>
   <source>{0} has no sessions</source>
   <translation>{0} no tiene sesiones</translation>
  </message>
  <message>
   <source>{0}, line {1}: there is no film</source>
   <translation>{0}, línea {1}: falta la película</translation>
  </message>
  <message>
   <source>{0}, line {1}: there is no file {2}</source>
   <translation>{0}, línea {1}: no existe el archivo {2}</translation>
  </message>
  <message>
   <source>{0}, line {1}: there are no results in {2}</source>
   <translation>{0}, línea {1}: no hay resultados en {2}</translation>
  </message>
  <message>
   <source>Give a table with the columns film, participant and condition</source>
   <translation>Use una tabla con las columnas film, participant y condition</translation>
  </message>
  <message>
   <source>Give film paths relative to the table</source>
   <translation>Escriba las películas tal como están junto a la tabla</translation>
  </message>
  <message>
   <source>{0} in the study is an address</source>
   <translation>{0} en el estudio es una dirección</translation>
  </message>
  <message>
   <source>Put the file into a folder, and name that</source>
   <translation>Ponga el archivo en una carpeta e indíquela</translation>
  </message>
  <message>
   <source>{0} in the study is on another computer, and opening it would connect to it</source>
   <translation>{0} en el estudio está en otro ordenador, y abrirlo conectaría con él</translation>
  </message>
  <message>
   <source>Copy the file here, or put the study beside it</source>
   <translation>Copie el archivo aquí, o ponga el estudio junto a él</translation>
  </message>
  <message>
   <source>The film {0} is not there; its results are whole</source>
   <translation>La película {0} no está; sus resultados están completos</translation>
  </message>
  <message>
   <source>No session of this study has a film to analyse</source>
   <translation>Ninguna sesión de este estudio tiene una película que analizar</translation>
  </message>
  <message>
   <source>There is no format {0}</source>
   <translation>No hay formato {0}</translation>
  </message>
  <message>
   <source>No format was named</source>
   <translation>No se indicó ningún formato</translation>
  </message>
  <message>
   <source>There are: {0}, or all</source>
   <translation>Hay: {0}, o all</translation>
  </message>
  <message>
   <source>No session of this study has results</source>
   <translation>Ninguna sesión de este estudio tiene resultados</translation>
  </message>
  <message>
   <source>The figures were stopped before they were done</source>
   <translation>Las cifras se detuvieron antes de terminar</translation>
  </message>
  <message>
   <source>Comparisons of conditions need SciPy, which is not installed</source>
   <translation>Las comparaciones de condiciones necesitan SciPy, que no está instalado</translation>
  </message>
  <message>
   <source>No two conditions have two participants in common, and no two groups have two each</source>
   <translation>No hay dos condiciones con dos participantes en común, ni dos grupos con dos cada uno</translation>
  </message>
  <message>
   <source>Comparisons: no two conditions have two participants in common, and no two groups have two each</source>
   <translation>Comparaciones: no hay dos condiciones con dos participantes en común, ni dos grupos con dos cada uno</translation>
  </message>
  <message>
   <source>No session has a marker "{0}" with a face at it</source>
   <translation>Ninguna sesión tiene una marca «{0}» con una cara</translation>
  </message>
  <message>
   <source>No session has a marker with a face at it</source>
   <translation>Ninguna sesión tiene una marca con una cara</translation>
  </message>
  <message>
   <source>Add markers to the recordings first</source>
   <translation>Añada primero marcas a las grabaciones</translation>
  </message>
  <message>
   <source>No session has labels with a place on the circumplex</source>
   <translation>Ninguna sesión tiene etiquetas con un lugar en el circumplejo</translation>
  </message>
  <message>
   <source>Use labels that are single words for feelings, such as basic7</source>
   <translation>Use etiquetas que sean palabras sueltas de sentimientos, como basic7</translation>
  </message>
  <message>
   <source>No session of this study has a face with a score</source>
   <translation>Ninguna sesión de este estudio tiene una cara con puntuación</translation>
  </message>
  <message>
   <source>No session has the label "{0}"</source>
   <translation>Ninguna sesión tiene la etiqueta «{0}»</translation>
  </message>
  <message>
   <source>There is no curve to draw: scores cover less than half of the time around the markers, or of the baseline</source>
   <translation>No hay ninguna curva que dibujar: las puntuaciones cubren menos de la mitad del tiempo alrededor de los marcadores, o de la línea base</translation>
  </message>
  <message>
   <source>Ask for a time that the recordings cover, or for another baseline</source>
   <translation>Elija un tiempo que cubran las grabaciones, u otra línea base</translation>
  </message>
  <message>
   <source>{0} faces do not fit into one picture</source>
   <translation>{0} caras no caben en una imagen</translation>
  </message>
  <message>
   <source>Name up to {0} of the sessions</source>
   <translation>Elija como máximo {0} de las sesiones</translation>
  </message>
  <message>
   <source>No session of this study has two faces with such a label</source>
   <translation>Ninguna sesión de este estudio tiene dos caras con esa etiqueta</translation>
  </message>
  <message>
   <source>Synchrony is of two faces of one recording</source>
   <translation>La sincronía es de dos caras de una grabación</translation>
  </message>
  <message>
   <source>Synchrony was stopped before it was done</source>
   <translation>La sincronía se detuvo antes de terminar</translation>
  </message>
  <message>
   <source>{0} segments are too many</source>
   <translation>{0} segmentos son demasiados</translation>
  </message>
  <message>
   <source>{0} to {1} s is not a time range around a marker</source>
   <translation>{0} a {1} s no es un tiempo en torno a una marca</translation>
  </message>
  <message>
   <source>Give a begin before its end, such as 0 and 5</source>
   <translation>Dé un inicio anterior al final, como 0 y 5</translation>
  </message>
  <message>
   <source>{0} s is not a step for this range</source>
   <translation>{0} s no es un paso para este tiempo</translation>
  </message>
  <message>
   <source>Use a shorter one</source>
   <translation>Use uno más corto</translation>
  </message>
  <message>
   <source>These are too many steps</source>
   <translation>Son demasiados pasos</translation>
  </message>
  <message>
   <source>Use a wider step or a shorter time</source>
   <translation>Use un paso mayor o un tiempo más corto</translation>
  </message>
  <message>
   <source>{0} s at {1} Hz is not a segment</source>
   <translation>{0} s a {1} Hz no es un segmento</translation>
  </message>
  <message>
   <source>Use a longer window: at least 8 steps</source>
   <translation>Use uno más largo: al menos 8 pasos</translation>
  </message>
  <message>
   <source>A lag of {0} s does not fit a window of {1} s</source>
   <translation>Un desfase de {0} s no cabe en un segmento de {1} s</translation>
  </message>
  <message>
   <source>Use at most half of it</source>
   <translation>Use como máximo la mitad</translation>
  </message>
  <message>
   <source>{0} surrogates are too few or too many</source>
   <translation>{0} órdenes mezclados son muy pocos o demasiados</translation>
  </message>
  <message>
   <source>Use 1000</source>
   <translation>Use 1000</translation>
  </message>
  <message>
   <source>There is no study in {0}, or it is gone</source>
   <translation>No hay ningún estudio en {0}, o ya no está</translation>
  </message>
  <message>
   <source>Make one, or choose another folder</source>
   <translation>Cree uno o elija otra carpeta</translation>
  </message>
  <message>
   <source>Open it, or choose another folder</source>
   <translation>Ábralo o elija otra carpeta</translation>
  </message>
  <message>
   <source>Choose another name</source>
   <translation>Elija otro nombre</translation>
  </message>
  <message>
   <source>Choose videos, or a folder of results</source>
   <translation>Elija vídeos o una carpeta de resultados</translation>
  </message>
  <message>
   <source>Choose videos, folders, results, or a CSV file with a column film</source>
   <translation>Elija vídeos, carpetas, resultados o un archivo CSV con una columna film</translation>
  </message>
  <message>
   <source>Name a folder with results of an analysis</source>
   <translation>Indique una carpeta con resultados de un análisis</translation>
  </message>
  <message>
   <source>If it was moved, say so under Studies, Files were moved</source>
   <translation>Si se movió, indíquelo en Estudios, Archivos movidos</translation>
  </message>
  <message>
   <source>Add videos to the study</source>
   <translation>Añada vídeos al estudio</translation>
  </message>
  <message>
   <source>Analyse the study first</source>
   <translation>Analice primero el estudio</translation>
  </message>
  <message>
   <source>Install SciPy, or use the other tables</source>
   <translation>Instale SciPy o use las otras tablas</translation>
  </message>
  <message>
   <source>Use longer segments</source>
   <translation>Use segmentos más largos</translation>
  </message>
  <message>
   <source>This recording has no embeddings, so nothing can be taught from it</source>
   <translation>Esta grabación no tiene vectores, así que no se puede enseñar nada con ella</translation>
  </message>
  <message>
   <source>It cannot be read as a picture</source>
   <translation>No se puede leer como imagen</translation>
  </message>
  <message>
   <source>No face could be scored in it</source>
   <translation>No se pudo puntuar ningún rostro en él</translation>
  </message>
  <message>
   <source>The film ends at {0} s, before the part from {1} s</source>
   <translation>La película termina en {0} s, antes de la parte desde {1} s</translation>
  </message>
  <message>
   <source>No face was found in it</source>
   <translation>No se encontró ningún rostro en él</translation>
  </message>
  <message>
   <source>There is no such file</source>
   <translation>No hay tal archivo</translation>
  </message>
  <message>
   <source>Its header is path,label[,start_s,end_s,group]</source>
   <translation>Su encabezado es path,label[,start_s,end_s,group]</translation>
  </message>
  <message>
   <source>No label is called {0}</source>
   <translation>Ninguna etiqueta se llama {0}</translation>
  </message>
  <message>
   <source>Put them into a folder for each label: {0}</source>
   <translation>Póngalos en una carpeta por etiqueta: {0}</translation>
  </message>
  <message>
   <source>The label set has {0}</source>
   <translation>El conjunto de etiquetas tiene {0}</translation>
  </message>
  <message>
   <source>{0} cannot be read as a CSV table ({1})</source>
   <translation>{0} no se puede leer como tabla CSV ({1})</translation>
  </message>
  <message>
   <source>{0} has no column {1}</source>
   <translation>{0} no tiene la columna {1}</translation>
  </message>
  <message>
   <source>{0} holds no pictures or videos of labels</source>
   <translation>{0} no contiene imágenes ni vídeos de etiquetas</translation>
  </message>
  <message>
   <source>{0} lists {1} files</source>
   <translation>{0} enumera {1} archivos</translation>
  </message>
  <message>
   <source>{0}, line {1}: "{2}" is not a time in seconds</source>
   <translation>{0}, línea {1}: «{2}» no es un tiempo en segundos</translation>
  </message>
  <message>
   <source>{0}, line {1}: end_s is not after start_s</source>
   <translation>{0}, línea {1}: end_s no es posterior a start_s</translation>
  </message>
  <message>
   <source>{0}, line {1}: path or label is empty</source>
   <translation>{0}, línea {1}: path o label está vacío</translation>
  </message>
  <message>
   <source>None of the {0} files could be used as an example</source>
   <translation>Ninguno de los {0} archivos sirvió de ejemplo</translation>
  </message>
  <message>
   <source>What was taught with an earlier version belongs to another model</source>
   <translation>Lo enseñado con una versión anterior pertenece a otro modelo</translation>
  </message>
  <message>
   <source>Choose that model to take it over, or teach again</source>
   <translation>Elija ese modelo para conservarlo, o enseñe de nuevo</translation>
  </message>
  <message>
   <source>An example is of another model's space</source>
   <translation>Un ejemplo es del espacio de otro modelo</translation>
  </message>
  <message>
   <source>Teach it again</source>
   <translation>Enséñelo de nuevo</translation>
  </message>
  <message>
   <source>That would be {0} examples</source>
   <translation>Serían {0} ejemplos</translation>
  </message>
  <message>
   <source>It may have up to 100 MB</source>
   <translation>Puede tener hasta 100 MB</translation>
  </message>
  <message>
   <source>The examples of {0} are not here</source>
   <translation>Los ejemplos de {0} no están aquí</translation>
  </message>
  <message>
   <source>Open the taught set's own file</source>
   <translation>Abra el archivo propio del conjunto enseñado</translation>
  </message>
  <message>
   <source>{0}: what it says of the examples' pack is damaged</source>
   <translation>{0}: lo que dice del paquete de los ejemplos está dañado</translation>
  </message>
  <message>
   <source>Teach the set again, or take the file from a backup</source>
   <translation>Enseñe el conjunto de nuevo o tome el archivo de una copia</translation>
  </message>
  <message>
   <source>{0} does not say which pack its examples are of</source>
   <translation>{0} no dice de qué paquete son sus ejemplos</translation>
  </message>
  <message>
   <source>{0} has {1} examples</source>
   <translation>{0} tiene {1} ejemplos</translation>
  </message>
  <message>
   <source>{0} has no examples</source>
   <translation>{0} no tiene ejemplos</translation>
  </message>
  <message>
   <source>{0} has no list of examples</source>
   <translation>{0} no tiene lista de ejemplos</translation>
  </message>
  <message>
   <source>{0} does not have the size of the pack it names</source>
   <translation>{0} no tiene el tamaño del paquete que nombra</translation>
  </message>
  <message>
   <source>{0} is damaged</source>
   <translation>{0} está dañado</translation>
  </message>
  <message>
   <source>{0} is not an embedding</source>
   <translation>{0} no es un vector</translation>
  </message>
  <message>
   <source>{0}: the picture is too large</source>
   <translation>{0}: la imagen es demasiado grande</translation>
  </message>
  <message>
   <source>The examples of {0} were taught with the pack {1} {2}, and {3} {4} encodes faces differently</source>
   <translation>Los ejemplos de {0} se enseñaron con el paquete {1} {2}, y {3} {4} ve los rostros de otra manera</translation>
  </message>
  <message>
   <source>The scores of {0} were made with {1} examples, which are not kept beside them</source>
   <translation>Los valores de {0} se hicieron con {1} ejemplos, que no se guardan al lado</translation>
  </message>
  <message>
   <source>Choose the taught set's own file</source>
   <translation>Elija el archivo propio del conjunto enseñado</translation>
  </message>
  <message>
   <source>No example could be taught again</source>
   <translation>Ningún ejemplo se pudo enseñar de nuevo</translation>
  </message>
  <message>
   <source>Neither its file nor a picture of it is available</source>
   <translation>No están ni su archivo ni una imagen</translation>
  </message>
  <message>
   <source>The comparison was stopped</source>
   <translation>La comparación se detuvo</translation>
  </message>
  <message>
   <source>Every file is an example of a taught set, or shows what a label is not</source>
   <translation>Todos los archivos son ejemplos de un conjunto enseñado, o muestran lo que una etiqueta no es</translation>
  </message>
  <message>
   <source>Compare on other files</source>
   <translation>Compare con otros archivos</translation>
  </message>
  <message>
   <source>No label set could be scored</source>
   <translation>No se pudo preguntar a ningún conjunto</translation>
  </message>
  <message>
   <source>No file could be scored</source>
   <translation>No se pudo puntuar ningún archivo</translation>
  </message>
  <message>
   <source>All examples are of one person: how it does on others is not known</source>
   <translation>Todos los ejemplos son de una persona: no se sabe cómo va con otras</translation>
  </message>
  <message>
   <source>Examples of {0} and {1} are almost the same face: one of them may be wrong</source>
   <translation>Ejemplos de {0} y {1} son casi el mismo rostro: uno puede estar mal</translation>
  </message>
  <message>
   <source>Few examples: {0}. Below {1} of a label its figure says little</source>
   <translation>Pocos ejemplos: {0}. Con menos de {1} por etiqueta la cifra dice poco</translation>
  </message>
  <message>
   <source>No persons were named, so the estimate holds for the same people and camera</source>
   <translation>No se dijo a quién se ve, así que la estimación vale para las mismas personas y la misma cámara</translation>
  </message>
  <message>
   <source>The examples do not do better than the sentences, which stay as they are</source>
   <translation>Los ejemplos no van mejor que las frases, que se quedan como están</translation>
  </message>
  <message>
   <source>The recall shows no gain; the examples still move the scores, as they are weighed by squared error: {0} by the sentences, {1} with them</source>
   <translation>El acierto no muestra mejora; los ejemplos cambian las puntuaciones de todos modos, pues se ponderan por el error cuadrático: {0} con las frases, {1} con ellos</translation>
  </message>
  <message>
   <source>Teach it again with this pack, or use that one</source>
   <translation>Enséñelo de nuevo con este paquete, o use aquel</translation>
  </message>
  <message>
   <source>Something unexpected went wrong. The details are in the log.</source>
   <translation>Ha ocurrido algo inesperado. Los detalles están en el registro.</translation>
  </message>
  <message numerus="yes">
   <source>Added to the queue: {count} files</source>
   <translation>
    <numerusform>Añadido a la cola: {count} archivo</numerusform>
    <numerusform>Añadidos a la cola: {count} archivos</numerusform>
   </translation>
  </message>
  <message>
   <source>No label to score. Add one first.</source>
   <translation>No hay ninguna etiqueta que valorar. Añada una primero.</translation>
  </message>
  <message>
   <source>{name} was already analysed.</source>
   <translation>{name} ya estaba analizado.</translation>
  </message>
  <message>
   <source>The folder for recordings is not there: {folder}. Connect its drive, or choose another folder in Settings.</source>
   <translation>La carpeta de grabaciones no está: {folder}. Conecte su disco o elija otra carpeta en los ajustes.</translation>
  </message>
  <message>
   <source>Nothing can be written to the folder for recordings: {folder}. Choose another folder in Settings.</source>
   <translation>No se puede escribir en la carpeta de grabaciones: {folder}. Elija otra carpeta en los ajustes.</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
  <message>
   <source>demo clip</source>
   <translation>clip de demostración</translation>
  </message>
  <message>
   <source>file</source>
   <translation>archivo</translation>
  </message>
  <message>
   <source>camera</source>
   <translation>cámara</translation>
  </message>
  <message>
   <source>screen</source>
   <translation>pantalla</translation>
  </message>
  <message>
   <source>network</source>
   <translation>red</translation>
  </message>
  <message>
   <source>folder</source>
   <translation>carpeta</translation>
  </message>
  <message>
   <source>test</source>
   <translation>imagen de prueba</translation>
  </message>
  <message>
   <source>not installed</source>
   <translation>no instalado</translation>
  </message>
  <message>
   <source>{frames}, skipped by the model {skipped}</source>
   <translation>{frames}, omitidos por el modelo {skipped}</translation>
  </message>
  <message>
   <source>picture {picture:.1f} Hz, scores {scores:.1f} Hz</source>
   <translation>imagen {picture:.1f} Hz, puntuaciones {scores:.1f} Hz</translation>
  </message>
  <message>
   <source>{latency:.1f} ms, score age {age:.0f} ms</source>
   <translation>{latency:.1f} ms, antigüedad de las puntuaciones {age:.0f} ms</translation>
  </message>
  <message>
   <source>errors since the start: {count}</source>
   <translation>errores desde el inicio: {count}</translation>
  </message>
  <message>
   <source>{runtime} {precision} on {device}</source>
   <translation>{runtime} {precision} en {device}</translation>
  </message>
  <message>
   <source>System</source>
   <translation>Sistema</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Fuente</translation>
  </message>
  <message>
   <source>Frames</source>
   <translation>Fotogramas</translation>
  </message>
  <message>
   <source>Rates</source>
   <translation>Frecuencias</translation>
  </message>
  <message>
   <source>Latency</source>
   <translation>Latencia</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Runtime</source>
   <translation>Motor</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Etiquetas</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>Elección</translation>
  </message>
  <message>
   <source>Stage {name}</source>
   <translation>Etapa {name}</translation>
  </message>
  <message>
   <source>Add "{name}"</source>
   <translation>Añadir «{name}»</translation>
  </message>
  <message>
   <source>Rename "{old}" to "{new}"</source>
   <translation>Renombrar «{old}» a «{new}»</translation>
  </message>
  <message>
   <source>Delete "{name}"</source>
   <translation>Borrar «{name}»</translation>
  </message>
  <message>
   <source>Move "{name}"</source>
   <translation>Mover «{name}»</translation>
  </message>
  <message>
   <source>Mute "{name}"</source>
   <translation>Silenciar «{name}»</translation>
  </message>
  <message>
   <source>Unmute "{name}"</source>
   <translation>Reactivar «{name}»</translation>
  </message>
  <message>
   <source>Change the prompts of "{name}"</source>
   <translation>Cambiar las frases de «{name}»</translation>
  </message>
  <message>
   <source>Change the colour of "{name}"</source>
   <translation>Cambiar el color de «{name}»</translation>
  </message>
  <message>
   <source>Change the weight of "{name}"</source>
   <translation>Cambiar el peso de «{name}»</translation>
  </message>
  <message>
   <source>Change the templates</source>
   <translation>Cambiar las plantillas</translation>
  </message>
  <message>
   <source>Change the sensitivity</source>
   <translation>Cambiar la sensibilidad</translation>
  </message>
  <message>
   <source>Rename the set</source>
   <translation>Renombrar el conjunto</translation>
  </message>
  <message>
   <source>Open "{name}"</source>
   <translation>Abrir «{name}»</translation>
  </message>
  <message>
   <source>Teach "{label}" by example</source>
   <translation>Enseñar «{label}» con un ejemplo</translation>
  </message>
  <message>
   <source>Leave examples out</source>
   <translation>Dejar ejemplos fuera</translation>
  </message>
  <message>
   <source>Let examples count</source>
   <translation>Hacer que cuenten ejemplos</translation>
  </message>
  <message>
   <source>Say who is seen</source>
   <translation>Decir quién se ve</translation>
  </message>
  <message>
   <source>Edit the study</source>
   <translation>Editar el estudio</translation>
  </message>
  <message>
   <source>Change the order</source>
   <translation>Cambiar el orden</translation>
  </message>
  <message>
   <source>Edit {name}</source>
   <translation>Editar {name}</translation>
  </message>
  <message>
   <source>Rename {old} to {new}</source>
   <translation>Cambiar {old} por {new}</translation>
  </message>
  <message>
   <source>Look for files in {folder}</source>
   <translation>Buscar los archivos en {folder}</translation>
  </message>
  <message numerus="yes">
   <source>Move {count} sessions</source>
   <translation>
    <numerusform>Mover {count} sesión</numerusform>
    <numerusform>Mover {count} sesiones</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Remove {count} sessions</source>
   <translation>
    <numerusform>Quitar {count} sesión</numerusform>
    <numerusform>Quitar {count} sesiones</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Options of {count} sessions</source>
   <translation>
    <numerusform>Opciones de {count} sesión</numerusform>
    <numerusform>Opciones de {count} sesiones</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Add {count} sessions</source>
   <translation>
    <numerusform>Añadir {count} sesión</numerusform>
    <numerusform>Añadir {count} sesiones</numerusform>
   </translation>
  </message>
  <message>
   <source>Videos</source>
   <translation>Vídeos</translation>
  </message>
  <message>
   <source>Using the window</source>
   <translation>Usar la ventana</translation>
  </message>
  <message>
   <source>Columns of the tables</source>
   <translation>Columnas de las tablas</translation>
  </message>
  <message>
   <source>Reading results in other programs</source>
   <translation>Leer resultados en otros programas</translation>
  </message>
  <message>
   <source>Streams to other programs</source>
   <translation>Emisiones a otros programas</translation>
  </message>
  <message>
   <source>NVIDIA cards</source>
   <translation>Tarjetas NVIDIA</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Palabras</translation>
  </message>
  <message>
   <source>The label name</source>
   <translation>El nombre de la etiqueta</translation>
  </message>
  <message>
   <source>The label set</source>
   <translation>El conjunto de etiquetas</translation>
  </message>
  <message>
   <source>A label called "{name}" already exists</source>
   <translation>Ya hay una etiqueta «{name}»</translation>
  </message>
  <message>
   <source>{name} supports only its built-in classes, so the label set is now: {classes}.</source>
   <translation>{name} solo conoce sus propias clases; el conjunto es ahora: {classes}.</translation>
  </message>
  <message>
   <source>Head pose</source>
   <translation>Postura de la cabeza</translation>
  </message>
  <message>
   <source>Degrees: to the right, up, clockwise. Compare times of one face.</source>
   <translation>Grados: a la derecha, hacia arriba, en sentido horario. Compare momentos de una misma cara.</translation>
  </message>
  <message>
   <source>Eyes and mouth</source>
   <translation>Ojos y boca</translation>
  </message>
  <message>
   <source>Height over width. Compare times of one face; no blinks are counted.</source>
   <translation>Altura entre anchura. Compare momentos de una misma cara; no se cuentan parpadeos.</translation>
  </message>
  <message>
   <source>Direction of gaze</source>
   <translation>Dirección de la mirada</translation>
  </message>
  <message>
   <source>Degrees to the right, seen from the camera. Coarse: a third too little.</source>
   <translation>Grados a la derecha, vistos desde la cámara. Aproximado: un tercio de menos.</translation>
  </message>
  <message>
   <source>Lids</source>
   <translation>Párpados</translation>
  </message>
  <message>
   <source>Height over width of each eye; left and right are those of the picture.</source>
   <translation>Altura entre anchura de cada ojo; izquierda y derecha son las de la imagen.</translation>
  </message>
  <message>
   <source>Valence and arousal</source>
   <translation>Valencia y activación</translation>
  </message>
  <message>
   <source>Read from the places of the labels' words, not measured from the face.</source>
   <translation>Leídas de los lugares de las palabras de las etiquetas, no medidas en la cara.</translation>
  </message>
  <message>
   <source>turn</source>
   <translation>giro</translation>
  </message>
  <message>
   <source>nod</source>
   <translation>cabeceo</translation>
  </message>
  <message>
   <source>tilt</source>
   <translation>inclinación</translation>
  </message>
  <message>
   <source>eyes open</source>
   <translation>ojos abiertos</translation>
  </message>
  <message>
   <source>mouth open</source>
   <translation>boca abierta</translation>
  </message>
  <message>
   <source>gaze to the side</source>
   <translation>mirada lateral</translation>
  </message>
  <message>
   <source>left eye</source>
   <translation>ojo izquierdo</translation>
  </message>
  <message>
   <source>right eye</source>
   <translation>ojo derecho</translation>
  </message>
  <message>
   <source>valence</source>
   <translation>valencia</translation>
  </message>
  <message>
   <source>arousal</source>
   <translation>activación</translation>
  </message>
  <message>
   <source>{name} is installed: {folder}</source>
   <translation>{name} ya está aquí: {folder}</translation>
  </message>
  <message>
   <source>{file} is now the pack {name}.</source>
   <translation>{file} es ahora el paquete {name}.</translation>
  </message>
  <message>
   <source>{name}: {speed}</source>
   <translation>{name}: {speed}</translation>
  </message>
  <message>
   <source>Nothing on this computer runs {name}.</source>
   <translation>Nada en este ordenador puede ejecutar {name}.</translation>
  </message>
  <message>
   <source>{name} is still being processed. Wait until it is done.</source>
   <translation>Una cosa a la vez: aún se está trabajando en {name}.</translation>
  </message>
  <message>
   <source>There are no recordings to search yet.</source>
   <translation>Todavía no hay grabaciones en las que buscar.</translation>
  </message>
  <message>
   <source>Hold a neutral face for ten seconds …</source>
   <translation>Mantenga un rostro neutro durante diez segundos …</translation>
  </message>
  <message>
   <source>Face {number}: scores are now relative to this neutral face.</source>
   <translation>Rostro {number}: los valores se muestran como cambio respecto a este rostro neutro.</translation>
  </message>
  <message>
   <source>That was {seconds:.1f} s; at least {least:.0f} s is needed.</source>
   <translation>Fueron {seconds:.1f} s; hacen falta al menos {least:.0f} s.</translation>
  </message>
  <message>
   <source>{what}: {seconds:.0f} s left</source>
   <translation>{what}: quedan {seconds:.0f} s</translation>
  </message>
  <message>
   <source>Neutral face</source>
   <translation>Rostro neutro</translation>
  </message>
  <message>
   <source>The sound has stopped: the loudspeaker does not answer.</source>
   <translation>El sonido se ha detenido: el altavoz no responde.</translation>
  </message>
  <message>
   <source>The sound stopped unexpectedly ({error}).</source>
   <translation>El sonido se detuvo inesperadamente ({error}).</translation>
  </message>
  <message>
   <source>Nothing to delete.</source>
   <translation>No hay nada que olvidar.</translation>
  </message>
  <message numerus="yes">
   <source>Deleted: {names} ({count} files, {size}).</source>
   <translation>
    <numerusform>Borrado: {names} ({count} archivo, {size}).</numerusform>
    <numerusform>Borrado: {names} ({count} archivos, {size}).</numerusform>
   </translation>
  </message>
  <message>
   <source>Not deleted: {files}</source>
   <translation>No se ha borrado: {files}</translation>
  </message>
  <message>
   <source>No sound: install EmoScope with the extra "sound" to hear recordings.</source>
   <translation>Sin sonido: instale EmoScope con el extra «sound» para oír las grabaciones.</translation>
  </message>
  <message>
   <source>No sound: this system has no PortAudio; install its package (libportaudio2).</source>
   <translation>Sin sonido: este sistema no tiene PortAudio; instale su paquete (libportaudio2).</translation>
  </message>
  <message>
   <source>No sound: the system's loudspeaker cannot be used ({reason}).</source>
   <translation>Sin sonido: no se puede usar el altavoz del sistema ({reason}).</translation>
  </message>
  <message>
   <source>There are no earlier edits.</source>
   <translation>No hay cambios anteriores.</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions added.</source>
   <translation>
    <numerusform>{count} sesión añadida.</numerusform>
    <numerusform>{count} sesiones añadidas.</numerusform>
   </translation>
  </message>
  <message>
   <source>Undone: {what}.</source>
   <translation>Deshecho: {what}.</translation>
  </message>
  <message>
   <source>Redone: {what}.</source>
   <translation>Rehecho: {what}.</translation>
  </message>
  <message>
   <source>Not added: {path}: {reason}.</source>
   <translation>No se añadió: {path}: {reason}.</translation>
  </message>
  <message numerus="yes">
   <source>{count} more were not added.</source>
   <translation>
    <numerusform>No se añadió {count} más.</numerusform>
    <numerusform>No se añadieron {count} más.</numerusform>
   </translation>
  </message>
  <message>
   <source>Recordings are being added. Wait until that is done.</source>
   <translation>Se están añadiendo grabaciones. Espere a que termine.</translation>
  </message>
  <message numerus="yes">
   <source>{count} were in the study already.</source>
   <translation>
    <numerusform>{count} ya estaba en el estudio.</numerusform>
    <numerusform>{count} ya estaban en el estudio.</numerusform>
   </translation>
  </message>
  <message>
   <source>A session needs a name.</source>
   <translation>Una sesión necesita un nombre.</translation>
  </message>
  <message>
   <source>Earlier edits are deleted.</source>
   <translation>Los cambios anteriores se han borrado.</translation>
  </message>
  <message numerus="yes">
   <source>{count} rows.</source>
   <translation>
    <numerusform>{count} fila.</numerusform>
    <numerusform>{count} filas.</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} is not in it: {cause}.</source>
   <translation>{name} no está: {cause}.</translation>
  </message>
  <message>
   <source>There is no comparison.</source>
   <translation>No hay comparación.</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions have no results and are left out.</source>
   <translation>
    <numerusform>{count} sesión no tiene resultados y no está.</numerusform>
    <numerusform>{count} sesiones no tienen resultados y no están.</numerusform>
   </translation>
  </message>
  <message>
   <source>kappa over all labels: {kappa}</source>
   <translation>kappa de todas las etiquetas: {kappa}</translation>
  </message>
  <message>
   <source>No session has the label {names}.</source>
   <translation>Ninguna sesión tiene la etiqueta {names}.</translation>
  </message>
  <message numerus="yes">
   <source>{count} new examples. Undo removes them; saving the set keeps them.</source>
   <translation>
    <numerusform>{count} ejemplo nuevo. Deshacer lo quita; guardar el conjunto lo conserva.</numerusform>
    <numerusform>{count} ejemplos nuevos. Deshacer los quita; guardar el conjunto los conserva.</numerusform>
   </translation>
  </message>
  <message>
   <source>Show something that is not "{label}"; release to stop …</source>
   <translation>Muestre algo que no sea «{label}»; suelte para acabar …</translation>
  </message>
  <message>
   <source>Show "{label}"; release to stop …</source>
   <translation>Muestre «{label}»; suelte para acabar …</translation>
  </message>
  <message numerus="yes">
   <source>{count} examples are deleted.</source>
   <translation>
    <numerusform>{count} ejemplo borrado.</numerusform>
    <numerusform>{count} ejemplos borrados.</numerusform>
   </translation>
  </message>
  <message>
   <source>There is no scored face in this stretch.</source>
   <translation>No hay ninguna cara puntuada en este tramo.</translation>
  </message>
  <message numerus="yes">
   <source>{count} files could not be used.</source>
   <translation>
    <numerusform>No se pudo usar {count} archivo.</numerusform>
    <numerusform>No se pudieron usar {count} archivos.</numerusform>
   </translation>
  </message>
  <message>
   <source>That was {seconds:.1f} s; hold the key for half a second or more.</source>
   <translation>Fueron {seconds:.1f} s; mantenga la tecla medio segundo o más.</translation>
  </message>
  <message numerus="yes">
   <source>{count} examples are taught again, {lost} dropped. Undo brings them back.</source>
   <translation>
    <numerusform>{count} ejemplo enseñado de nuevo, {lost} descartados. Deshacer los recupera.</numerusform>
    <numerusform>{count} ejemplos enseñados de nuevo, {lost} descartados. Deshacer los recupera.</numerusform>
   </translation>
  </message>
  <message>
   <source>The examples of this set were taught with {name} {version}, these would be of another model. Use that model, or begin with a set without examples.</source>
   <translation>Los ejemplos de este conjunto son de {name} {version}; estos serían de otro modelo. Use ese modelo, o empiece con un conjunto sin ejemplos.</translation>
  </message>
  <message>
   <source>Reading examples: {share:.0%}</source>
   <translation>Leyendo ejemplos: {share:.0%}</translation>
  </message>
  <message>
   <source>none of these</source>
   <translation>ninguna de estas</translation>
  </message>
  <message>
   <source>playing</source>
   <translation>en reproducción</translation>
  </message>
  <message>
   <source>from a single picture</source>
   <translation>de una sola imagen</translation>
  </message>
  <message>
   <source>too dark</source>
   <translation>demasiado oscuro</translation>
  </message>
  <message>
   <source>too small</source>
   <translation>demasiado pequeño</translation>
  </message>
  <message>
   <source>turned away</source>
   <translation>girado</translation>
  </message>
  <message>
   <source>lost</source>
   <translation>perdido</translation>
  </message>
  <message>
   <source>The frames are too far apart to form a clip.</source>
   <translation>Las imágenes están demasiado separadas para un clip.</translation>
  </message>
  <message>
   <source>Add light.</source>
   <translation>Añada luz.</translation>
  </message>
  <message>
   <source>The clip is still filling.</source>
   <translation>El clip aún se está llenando.</translation>
  </message>
  <message>
   <source>Come closer to the camera.</source>
   <translation>Acérquese a la cámara.</translation>
  </message>
  <message>
   <source>Hold still, or add light.</source>
   <translation>No se mueva o añada luz.</translation>
  </message>
  <message>
   <source>Face the camera.</source>
   <translation>Mire a la cámara.</translation>
  </message>
  <message>
   <source>The face has left the picture.</source>
   <translation>El rostro ha salido de la imagen.</translation>
  </message>
  <message>
   <source>opening</source>
   <translation>abriendo</translation>
  </message>
  <message>
   <source>live</source>
   <translation>en directo</translation>
  </message>
  <message>
   <source>source lost</source>
   <translation>fuente perdida</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fallido</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>detenido</translation>
  </message>
  <message>
   <source>loading the model …</source>
   <translation>cargando el modelo …</translation>
  </message>
  <message>
   <source>no model</source>
   <translation>sin modelo</translation>
  </message>
  <message>
   <source>filling, {seconds:.1f} s</source>
   <translation>llenando, {seconds:.1f} s</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Copiar los detalles</translation>
  </message>
  <message>
   <source>Watches a face and says, live, how well each of your own sentences describes it.</source>
   <translation>Mira un rostro y dice, en directo, lo bien que lo describe cada una de sus frases.</translation>
  </message>
  <message>
   <source>After EmoCLIP (Foteinopoulou and Patras, FG 2024) and DFER-CLIP (Zhao and Patras, BMVC 2023). Faces are found by MediaPipe's networks. Licence: Apache 2.0.</source>
   <translation>Según EmoCLIP (Foteinopoulou y Patras, FG 2024) y DFER-CLIP (Zhao y Patras, BMVC 2023). Las redes de MediaPipe encuentran los rostros. Licencia: Apache 2.0.</translation>
  </message>
  <message>
   <source>Scores say how a face looks to a model, not what a person feels.</source>
   <translation>Los valores dicen qué aspecto tiene un rostro para un modelo, no lo que siente una persona.</translation>
  </message>
  <message>
   <source>About EmoScope</source>
   <translation>Acerca de EmoScope</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Trained on: {data}</source>
   <translation>Entrenado con: {data}</translation>
  </message>
  <message>
   <source>Measured: {numbers}</source>
   <translation>Medido: {numbers}</translation>
  </message>
  <message>
   <source>Licence: {licence}</source>
   <translation>Licencia: {licence}</translation>
  </message>
  <message>
   <source>Open network video</source>
   <translation>Abrir vídeo de red</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Dirección</translation>
  </message>
  <message>
   <source>Name, if it asks</source>
   <translation>Nombre, si lo pide</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Contraseña</translation>
  </message>
  <message>
   <source>EmoScope connects to this address alone, and only now. Name and password are not kept. People whom the camera sees must have agreed.</source>
   <translation>EmoScope se conecta solo a esta dirección, y solo ahora. El nombre y la contraseña no se guardan. Las personas que ve la cámara deben haber dado su acuerdo.</translation>
  </message>
  <message>
   <source>The name goes into tables and exports; faces of one name are one person.</source>
   <translation>El nombre va a tablas y exportaciones; las caras de un mismo nombre son una persona.</translation>
  </message>
  <message>
   <source>Who may be the same person?</source>
   <translation>¿Quién podría ser la misma persona?</translation>
  </message>
  <message>
   <source>Looks are coarse colours (hair, skin, clothes), compared within this recording only. Nobody is recognised, and nothing is kept but the names you give.</source>
   <translation>El aspecto son colores aproximados (pelo, piel, ropa), comparados solo dentro de esta grabación. No se reconoce a nadie, y no se guarda nada salvo los nombres que usted dé.</translation>
  </message>
  <message>
   <source>Same person …</source>
   <translation>La misma persona …</translation>
  </message>
  <message>
   <source>Somebody else</source>
   <translation>Otra persona</translation>
  </message>
  <message>
   <source>Looking at the film …</source>
   <translation>Mirando la película …</translation>
  </message>
  <message>
   <source>The surest first. Choose a row to see the later face in the film.</source>
   <translation>Los más seguros primero. Elija una fila para ver la cara posterior en la película.</translation>
  </message>
  <message>
   <source>{later} may be {earlier}</source>
   <translation>{later} podría ser {earlier}</translation>
  </message>
  <message>
   <source>Nothing is left to decide.</source>
   <translation>No queda nada por decidir.</translation>
  </message>
  <message>
   <source>No two faces look enough alike.</source>
   <translation>No hay dos caras lo bastante parecidas.</translation>
  </message>
  <message>
   <source>Who is it?</source>
   <translation>¿Quién es?</translation>
  </message>
  <message>
   <source>Face {number}</source>
   <translation>Rostro {number}</translation>
  </message>
  <message>
   <source>Draw a rectangle around what to look at. Arrow keys move it, with Shift they change its size; Enter takes it, Esc goes back. People in a video call must have agreed.</source>
   <translation>Trace un rectángulo alrededor de lo que hay que mirar. Las flechas lo mueven, con Mayús cambian su tamaño; Intro lo acepta, Esc vuelve atrás. Las personas de una videollamada deben haber dado su acuerdo.</translation>
  </message>
  <message>
   <source>Look at a part of the screen</source>
   <translation>Mirar una parte de la pantalla</translation>
  </message>
  <message>
   <source>recording</source>
   <translation>grabando</translation>
  </message>
  <message>
   <source>sends to {streams}</source>
   <translation>envía a {streams}</translation>
  </message>
  <message>
   <source>The thin line across a bar shows how much the score varied in the last two seconds. The longer the line, the less steady the score.</source>
   <translation>La línea fina sobre una barra indica cuánto osciló la puntuación en los dos últimos segundos. Cuanto más larga, menos estable.</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automático</translation>
  </message>
  <message>
   <source>not offered by this camera</source>
   <translation>no lo ofrece esta cámara</translation>
  </message>
  <message>
   <source>Camera settings</source>
   <translation>Ajustes de la cámara</translation>
  </message>
  <message>
   <source>Pictures a second</source>
   <translation>Imágenes por segundo</translation>
  </message>
  <message>
   <source>Exposure</source>
   <translation>Exposición</translation>
  </message>
  <message>
   <source>White balance</source>
   <translation>Balance de blancos</translation>
  </message>
  <message>
   <source>Focus</source>
   <translation>Enfoque</translation>
  </message>
  <message>
   <source>Kept for this camera. Other programs see these values too until the camera is unplugged.</source>
   <translation>Se guarda para esta cámara. Otros programas ven también estos valores hasta que se desconecte.</translation>
  </message>
  <message>
   <source>Driver's own page …</source>
   <translation>Página del controlador …</translation>
  </message>
  <message>
   <source>All automatic</source>
   <translation>Todo automático</translation>
  </message>
  <message>
   <source>the camera's own</source>
   <translation>la propia de la cámara</translation>
  </message>
  <message>
   <source>Compare label sets</source>
   <translation>Comparar conjuntos de etiquetas</translation>
  </message>
  <message>
   <source>Choose or drop a folder with a folder for each label.</source>
   <translation>Elija o suelte una carpeta con una carpeta por etiqueta.</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>Comparación</translation>
  </message>
  <message>
   <source>Recall is the mean over the labels, with its 95 % interval. Gain is above the first row, p of the exact paired test (McNemar). Examples of taught sets are left out.</source>
   <translation>La exhaustividad es la media sobre las etiquetas, con su intervalo del 95 %. La ganancia es sobre la primera fila, p de la prueba pareada exacta (McNemar). Los ejemplos de conjuntos enseñados quedan fuera.</translation>
  </message>
  <message>
   <source>label set</source>
   <translation>conjunto</translation>
  </message>
  <message>
   <source>recall</source>
   <translation>exhaustividad</translation>
  </message>
  <message>
   <source>right</source>
   <translation>aciertos</translation>
  </message>
  <message>
   <source>gain</source>
   <translation>ganancia</translation>
  </message>
  <message numerus="yes">
   <source>{count} files are left out.</source>
   <translation>
    <numerusform>{count} archivo queda fuera.</numerusform>
    <numerusform>{count} archivos quedan fuera.</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} (in use)</source>
   <translation>{name} (en uso)</translation>
  </message>
  <message numerus="yes">
   <source>{count} files: {labels}</source>
   <translation>
    <numerusform>{count} archivo: {labels}</numerusform>
    <numerusform>{count} archivos: {labels}</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} has no label {labels}: never right there.</source>
   <translation>{name} no tiene la etiqueta {labels}: ahí nunca acierta.</translation>
  </message>
  <message>
   <source>What the examples show, and what was answered</source>
   <translation>Lo que muestran los ejemplos y lo que se respondió</translation>
  </message>
  <message>
   <source>{truth} taken for {answer}: {count}</source>
   <translation>{truth} tomado por {answer}: {count}</translation>
  </message>
  <message>
   <source>Do the people in view know and agree?</source>
   <translation>¿Lo saben y están de acuerdo las personas a la vista?</translation>
  </message>
  <message>
   <source>Purpose (no names)</source>
   <translation>Fin (sin nombres)</translation>
  </message>
  <message>
   <source>Purpose or consent-form number (no names)</source>
   <translation>Finalidad o número del formulario (sin nombres)</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>Finalidad</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Anotar</translation>
  </message>
  <message>
   <source>not noted</source>
   <translation>sin anotar</translation>
  </message>
  <message>
   <source>only I am in view</source>
   <translation>solo estoy yo</translation>
  </message>
  <message>
   <source>agreed verbally</source>
   <translation>acuerdo verbal</translation>
  </message>
  <message>
   <source>agreed in writing</source>
   <translation>acuerdo por escrito</translation>
  </message>
  <message>
   <source>Doctor</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Informe</translation>
  </message>
  <message>
   <source>The report contains no faces, names or paths.</source>
   <translation>El informe no contiene rostros, nombres ni rutas.</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Copiar informe</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Copiado</translation>
  </message>
  <message numerus="yes">
   <source>{count} examples of what labels are not.</source>
   <translation>
    <numerusform>{count} ejemplo de lo que una etiqueta no es.</numerusform>
    <numerusform>{count} ejemplos de lo que las etiquetas no son.</numerusform>
   </translation>
  </message>
  <message>
   <source>an earlier version</source>
   <translation>una versión anterior</translation>
  </message>
  <message>
   <source>Examples</source>
   <translation>Ejemplos</translation>
  </message>
  <message>
   <source>From a folder …</source>
   <translation>De una carpeta …</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <translation>Borrar para siempre</translation>
  </message>
  <message>
   <source>Keep face crops of new examples</source>
   <translation>Guardar los recortes de cara de ejemplos nuevos</translation>
  </message>
  <message>
   <source>Examples hold embeddings of faces, which are personal data. They are part of this label set: saving or sharing its file saves or shares them.</source>
   <translation>Los ejemplos contienen vectores de caras, que son datos personales. Son parte de este conjunto: guardar o compartir su archivo los guarda o los comparte.</translation>
  </message>
  <message>
   <source>not {label}</source>
   <translation>no {label}</translation>
  </message>
  <message numerus="yes">
   <source>Delete {count} examples for good?</source>
   <translation>
    <numerusform>¿Borrar {count} ejemplo para siempre?</numerusform>
    <numerusform>¿Borrar {count} ejemplos para siempre?</numerusform>
   </translation>
  </message>
  <message>
   <source>The file of the set loses them too. Undo does not help.</source>
   <translation>El archivo del conjunto también los pierde. Deshacer no sirve.</translation>
  </message>
  <message>
   <source>Each left out in turn: sentences {before:.2f}, with your {count} examples {after:.2f}, 95 % {low:.2f} to {high:.2f}.</source>
   <translation>Cada uno apartado por turno: frases {before:.2f}, con sus {count} ejemplos {after:.2f}, 95 % {low:.2f} a {high:.2f}.</translation>
  </message>
  <message>
   <source>counts</source>
   <translation>cuenta</translation>
  </message>
  <message>
   <source>shows</source>
   <translation>muestra</translation>
  </message>
  <message>
   <source>comes from</source>
   <translation>viene de</translation>
  </message>
  <message>
   <source>person</source>
   <translation>persona</translation>
  </message>
  <message>
   <source>No examples yet. Hold T while the face shows the chosen label, Control and drag on a recording's timeline, or drop a folder with a folder for each label.</source>
   <translation>Aún no hay ejemplos. Mantenga T mientras la cara muestra la etiqueta elegida, Control y arrastrar en la línea de tiempo de una grabación, o suelte una carpeta con una carpeta por etiqueta.</translation>
  </message>
  <message>
   <source>live, {at}</source>
   <translation>en vivo, {at}</translation>
  </message>
  <message>
   <source>Table (CSV)</source>
   <translation>Tabla (CSV)</translation>
  </message>
  <message>
   <source>One row per face and frame; opens in spreadsheets.</source>
   <translation>Una fila por cara y fotograma; para hojas de cálculo.</translation>
  </message>
  <message>
   <source>Long table (CSV)</source>
   <translation>Tabla larga (CSV)</translation>
  </message>
  <message>
   <source>One row per label; for R and SPSS.</source>
   <translation>Una fila por etiqueta; para R y SPSS.</translation>
  </message>
  <message>
   <source>Measures (CSV)</source>
   <translation>Medidas (CSV)</translation>
  </message>
  <message>
   <source>Head pose, and openings of eyes and mouth.</source>
   <translation>Postura de la cabeza y apertura de ojos y boca.</translation>
  </message>
  <message>
   <source>Excel workbook</source>
   <translation>Libro de Excel</translation>
  </message>
  <message>
   <source>A table in which Excel sees numbers as numbers.</source>
   <translation>Una tabla en la que Excel ve los números como números.</translation>
  </message>
  <message>
   <source>Parquet</source>
   <translation>Parquet</translation>
  </message>
  <message>
   <source>Compact table with its types; for Python and R.</source>
   <translation>Tabla compacta con sus tipos; para Python y R.</translation>
  </message>
  <message>
   <source>JSON lines</source>
   <translation>Líneas JSON</translation>
  </message>
  <message>
   <source>One line per frame; for programs.</source>
   <translation>Una línea por fotograma; para programas.</translation>
  </message>
  <message>
   <source>Subtitles (SRT)</source>
   <translation>Subtítulos (SRT)</translation>
  </message>
  <message>
   <source>The leading label as subtitles of the video.</source>
   <translation>La etiqueta dominante como subtítulos del vídeo.</translation>
  </message>
  <message>
   <source>Subtitles (WebVTT)</source>
   <translation>Subtítulos (WebVTT)</translation>
  </message>
  <message>
   <source>The same for web pages.</source>
   <translation>Lo mismo para páginas web.</translation>
  </message>
  <message>
   <source>ELAN</source>
   <translation>ELAN</translation>
  </message>
  <message>
   <source>Segments and markers as tiers beside the video.</source>
   <translation>Segmentos y marcas como líneas junto al vídeo.</translation>
  </message>
  <message>
   <source>One page with curves, for a browser.</source>
   <translation>Una página con curvas, para el navegador.</translation>
  </message>
  <message>
   <source>Praat TextGrid</source>
   <translation>Praat TextGrid</translation>
  </message>
  <message>
   <source>Segments as tiers for Praat.</source>
   <translation>Segmentos como líneas para Praat.</translation>
  </message>
  <message>
   <source>BORIS project</source>
   <translation>Proyecto de BORIS</translation>
  </message>
  <message>
   <source>Faces as subjects and labels as states for BORIS.</source>
   <translation>Caras como sujetos y etiquetas como estados para BORIS.</translation>
  </message>
  <message>
   <source>BORIS events</source>
   <translation>Eventos de BORIS</translation>
  </message>
  <message>
   <source>A table of events to paste into BORIS.</source>
   <translation>Una tabla de eventos para pegar en BORIS.</translation>
  </message>
  <message>
   <source>BIDS</source>
   <translation>BIDS</translation>
  </message>
  <message>
   <source>A data set as a zip, for archives and neuroscience tools.</source>
   <translation>Un conjunto de datos en zip, para archivos y herramientas de neurociencia.</translation>
  </message>
  <message>
   <source>SPSS</source>
   <translation>SPSS</translation>
  </message>
  <message>
   <source>A table with the labels' own names, for SPSS.</source>
   <translation>Una tabla con los nombres propios de las etiquetas, para SPSS.</translation>
  </message>
  <message>
   <source>Annotated video</source>
   <translation>Vídeo anotado</translation>
  </message>
  <message>
   <source>The video with its scores in the picture.</source>
   <translation>El vídeo con sus puntuaciones en la imagen.</translation>
  </message>
  <message>
   <source>Export recording</source>
   <translation>Exportar grabación</translation>
  </message>
  <message>
   <source>CSV for Excel: its separators, and umlauts that it reads</source>
   <translation>CSV para Excel: con sus separadores y acentos legibles</translation>
  </message>
  <message>
   <source>Other programs expect the plain form.</source>
   <translation>Otros programas esperan la forma simple.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportar</translation>
  </message>
  <message>
   <source>Other recordings, as they were analysed</source>
   <translation>Otras grabaciones, tal como se analizaron</translation>
  </message>
  <message>
   <source>Into {path}</source>
   <translation>En {path}</translation>
  </message>
  <message>
   <source>Will be replaced: {names}</source>
   <translation>Se reemplazará: {names}</translation>
  </message>
  <message>
   <source>Clear view</source>
   <translation>Vista clara</translation>
  </message>
  <message>
   <source>Fair view</source>
   <translation>Vista regular</translation>
  </message>
  <message>
   <source>Poor view</source>
   <translation>Vista mala</translation>
  </message>
  <message>
   <source>out of sight</source>
   <translation>fuera de vista</translation>
  </message>
  <message>
   <source>Scores per face</source>
   <translation>Valores por rostro</translation>
  </message>
  <message>
   <source>Change from own neutral</source>
   <translation>Cambio respecto a su propio neutro</translation>
  </message>
  <message>
   <source>not in view</source>
   <translation>fuera de la vista</translation>
  </message>
  <message>
   <source>no score here</source>
   <translation>sin valor aquí</translation>
  </message>
  <message>
   <source>Delete also what was saved elsewhere, and rows in studies</source>
   <translation>Eliminar también lo guardado en otro lugar, y las filas en los estudios</translation>
  </message>
  <message numerus="yes">
   <source>Delete also {count} examples that labels were taught from it</source>
   <translation>
    <numerusform>Eliminar también {count} ejemplo que una etiqueta aprendió de ella</numerusform>
    <numerusform>Eliminar también {count} ejemplos que las etiquetas aprendieron de ella</numerusform>
   </translation>
  </message>
  <message>
   <source>Scores, embeddings, the recorded video, markers and exports in the session's folder are deleted and cannot be brought back.</source>
   <translation>Los valores, los vectores, el vídeo grabado, las marcas y las exportaciones de la carpeta de la sesión se borran y no se pueden recuperar.</translation>
  </message>
  <message>
   <source>video files that were analysed</source>
   <translation>los archivos de vídeo analizados</translation>
  </message>
  <message>
   <source>Forget this session</source>
   <translation>Olvidar esta sesión</translation>
  </message>
  <message>
   <source>Forget old sessions</source>
   <translation>Olvidar sesiones antiguas</translation>
  </message>
  <message>
   <source>Delete this session?</source>
   <translation>¿Borrar esta sesión?</translation>
  </message>
  <message numerus="yes">
   <source>Delete {count} sessions?</source>
   <translation>
    <numerusform>¿Borrar {count} sesión?</numerusform>
    <numerusform>¿Borrar {count} sesiones?</numerusform>
   </translation>
  </message>
  <message>
   <source>Also deleted, because made from it: {names}</source>
   <translation>Con ella se va lo que se hizo de ella: {names}</translation>
  </message>
  <message>
   <source>Choose …</source>
   <translation>Elegir …</translation>
  </message>
  <message>
   <source>Add …</source>
   <translation>Añadir …</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Find in these pages</source>
   <translation>Buscar en estas páginas</translation>
  </message>
  <message>
   <source>The pages are in English.</source>
   <translation>Las páginas están en inglés.</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>No encontrado</translation>
  </message>
  <message>
   <source>Bar length, number, bold row and the tag over the face always show the same value.</source>
   <translation>La longitud, el número y la fila en negrita muestran siempre el mismo valor. El rótulo de la cara también.</translation>
  </message>
  <message>
   <source>The hatched bar means none of your labels. When it leads, no label fits well.</source>
   <translation>La barra rayada significa ninguna de sus etiquetas. Si domina, ninguna encaja bien.</translation>
  </message>
  <message>
   <source>A star marks a label taught by example. A tick marks the face's own neutral value.</source>
   <translation>Una estrella marca una etiqueta enseñada con un ejemplo. Una raya es el valor neutro propio.</translation>
  </message>
  <message>
   <source>Shortcuts and how to read the bars</source>
   <translation>Teclas y cómo leer las barras</translation>
  </message>
  <message>
   <source>one second back or forward; with Shift, five</source>
   <translation>un segundo atrás o adelante; con Mayús cinco</translation>
  </message>
  <message>
   <source>one frame back or forward</source>
   <translation>un fotograma atrás o adelante</translation>
  </message>
  <message>
   <source>zoom in, zoom out, show all</source>
   <translation>ampliar, reducir, mostrar todo</translation>
  </message>
  <message>
   <source>when the picture or timeline has the focus</source>
   <translation>con el foco en la imagen o la línea de tiempo</translation>
  </message>
  <message>
   <source>How to read the bars</source>
   <translation>Cómo leer las barras</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Línea de tiempo</translation>
  </message>
  <message>
   <source>No labels yet. Type one below, or choose a set above.</source>
   <translation>Aún no hay etiquetas. Escriba una abajo o elija un conjunto arriba.</translation>
  </message>
  <message>
   <source>Add a label, or a whole sentence</source>
   <translation>Etiqueta o frase entera</translation>
  </message>
  <message>
   <source>Add label</source>
   <translation>Añadir etiqueta</translation>
  </message>
  <message>
   <source>New label</source>
   <translation>Etiqueta nueva</translation>
  </message>
  <message>
   <source>Prompts, one sentence per line</source>
   <translation>Frases, una por línea</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Color</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Peso</translation>
  </message>
  <message>
   <source>From 0.05 to 20; 1 is usual. A label of weight 2 is taken as twice as likely before anything is seen, so it wins more easily.</source>
   <translation>De 0,05 a 20; lo habitual es 1. Una etiqueta de peso 2 se toma de entrada por el doble de probable, así que gana con más facilidad.</translation>
  </message>
  <message>
   <source>Not known to this model, so its score means nothing: {names}. Teach it by example, or write it in English.</source>
   <translation>Desconocido para este modelo, así que su puntuación no significa nada: {names}. Enséñeselo con un ejemplo o escríbalo en inglés.</translation>
  </message>
  <message>
   <source>Unsaved changes</source>
   <translation>Aún sin guardar</translation>
  </message>
  <message>
   <source>The sentences that the model compares with the face, one per line.</source>
   <translation>Lo que lee el modelo, una frase por línea.</translation>
  </message>
  <message>
   <source>weight</source>
   <translation>peso</translation>
  </message>
  <message>
   <source>Colour of "{name}"</source>
   <translation>Color de «{name}»</translation>
  </message>
  <message>
   <source>Prompts, colour, weight</source>
   <translation>Frases, color, peso</translation>
  </message>
  <message>
   <source>Read in English: {pairs}.</source>
   <translation>Leído en inglés: {pairs}.</translation>
  </message>
  <message numerus="yes">
   <source>{count} prompts</source>
   <translation>
    <numerusform>{count} frase</numerusform>
    <numerusform>{count} frases</numerusform>
   </translation>
  </message>
  <message>
   <source>Label name</source>
   <translation>Nombre de la etiqueta</translation>
  </message>
  <message>
   <source>personal</source>
   <translation>personal</translation>
  </message>
  <message>
   <source>muted</source>
   <translation>silenciada</translation>
  </message>
  <message>
   <source>scored</source>
   <translation>valorada</translation>
  </message>
  <message>
   <source>Unmute</source>
   <translation>Reactivar</translation>
  </message>
  <message>
   <source>Mute</source>
   <translation>Silenciar</translation>
  </message>
  <message>
   <source>Name of the set</source>
   <translation>Nombre del conjunto</translation>
  </message>
  <message>
   <source>Templates, one per line. {} is replaced by the sentence.</source>
   <translation>Plantillas: cada frase se inserta en {}. Una por línea.</translation>
  </message>
  <message>
   <source>Templates</source>
   <translation>Plantillas</translation>
  </message>
  <message>
   <source>What this model can tell apart</source>
   <translation>Lo que este modelo sabe distinguir</translation>
  </message>
  <message>
   <source>Try a sentence on the face in view</source>
   <translation>Probar una frase con el rostro a la vista</translation>
  </message>
  <message>
   <source>such as: a person trying not to laugh</source>
   <translation>p. ej.: a person trying not to laugh</translation>
  </message>
  <message>
   <source>Try</source>
   <translation>Probar</translation>
  </message>
  <message>
   <source>Add as label</source>
   <translation>Añadir como etiqueta</translation>
  </message>
  <message>
   <source>Scored alongside the set's labels without being added to it.</source>
   <translation>Se valora junto a las etiquetas del conjunto y no se añade.</translation>
  </message>
  <message>
   <source>Own</source>
   <translation>Propios</translation>
  </message>
  <message>
   <source>Built in</source>
   <translation>Incluidos</translation>
  </message>
  <message>
   <source>The map appears once a model has loaded.</source>
   <translation>El mapa aparece cuando hay un modelo cargado.</translation>
  </message>
  <message>
   <source>No scored face in view to try it on.</source>
   <translation>No hay ningún rostro valorado con el que probarla.</translation>
  </message>
  <message>
   <source>The model cannot tell these labels apart; their scores move together: </source>
   <translation>Este modelo no sabe distinguir estas, sus valores comparten una respuesta: </translation>
  </message>
  <message>
   <source>Face {number}: this sentence would score {value} now.</source>
   <translation>Rostro {number}: la frase obtendría ahora {value}.</translation>
  </message>
  <message>
   <source>{name} supports only its built-in classes: {classes}.</source>
   <translation>{name} solo conoce sus propias clases: {classes}.</translation>
  </message>
  <message>
   <source>No source open</source>
   <translation>Aún no hay nada que mirar</translation>
  </message>
  <message>
   <source>Use a camera, drop a video file here, or play the demo clip.</source>
   <translation>Use una cámara, suelte aquí un vídeo o reproduzca el clip de demostración.</translation>
  </message>
  <message>
   <source>no label to score</source>
   <translation>ninguna etiqueta que valorar</translation>
  </message>
  <message>
   <source>source failed</source>
   <translation>fuente fallida</translation>
  </message>
  <message>
   <source>no new score for {seconds:.1f} s</source>
   <translation>sin valor nuevo desde hace {seconds:.1f} s</translation>
  </message>
  <message>
   <source>The model is loading. The picture is already live.</source>
   <translation>El modelo se está cargando. La imagen ya está en directo.</translation>
  </message>
  <message>
   <source>The model is loading.</source>
   <translation>El modelo se está cargando.</translation>
  </message>
  <message>
   <source>No model is loaded, so there are no scores.</source>
   <translation>No hay modelo cargado, así que no hay valores.</translation>
  </message>
  <message>
   <source>No face in view. Look at the camera, not too far away.</source>
   <translation>Ningún rostro a la vista. Mire a la cámara, no muy lejos.</translation>
  </message>
  <message>
   <source>Scores of each face appear here.</source>
   <translation>Aquí aparecen los valores de cada rostro.</translation>
  </message>
  <message>
   <source>Markers</source>
   <translation>Marcas</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>excluido</translation>
  </message>
  <message>
   <source>Undo last edit</source>
   <translation>Deshacer el último cambio</translation>
  </message>
  <message>
   <source>Redo edit</source>
   <translation>Rehacer el cambio</translation>
  </message>
  <message>
   <source>Types …</source>
   <translation>Tipos …</translation>
  </message>
  <message>
   <source>Import …</source>
   <translation>Importar …</translation>
  </message>
  <message>
   <source>None yet: K sets one, Shift-drag marks a range</source>
   <translation>Ninguna: K pone una, Mayús y arrastrar marca un tramo</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>Ir allí</translation>
  </message>
  <message>
   <source>Edit …</source>
   <translation>Editar …</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>The key sets a marker of this type at the moment that is shown.</source>
   <translation>La tecla pone una marca de este tipo en el momento que se muestra.</translation>
  </message>
  <message>
   <source>Edit marker</source>
   <translation>Editar marca</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Aplicar</translation>
  </message>
  <message>
   <source>everybody's</source>
   <translation>de todos</translation>
  </message>
  <message>
   <source>a moment</source>
   <translation>un instante</translation>
  </message>
  <message>
   <source>Only a stretch can be left out.</source>
   <translation>Solo se puede excluir un tramo.</translation>
  </message>
  <message>
   <source>Type of markers</source>
   <translation>Tipo de marcas</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Conservar</translation>
  </message>
  <message>
   <source>that of markers</source>
   <translation>el de las marcas</translation>
  </message>
  <message>
   <source>Type a name.</source>
   <translation>Escriba un nombre.</translation>
  </message>
  <message>
   <source>event</source>
   <translation>evento</translation>
  </message>
  <message>
   <source>left out of all figures</source>
   <translation>fuera de todas las cifras</translation>
  </message>
  <message>
   <source>own</source>
   <translation>propia</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Texto</translation>
  </message>
  <message>
   <source>Type, in your words</source>
   <translation>Tipo, en sus palabras</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Clase</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Persona</translation>
  </message>
  <message>
   <source>Begin at (s)</source>
   <translation>Empezar en (s)</translation>
  </message>
  <message>
   <source>End at (s)</source>
   <translation>Terminar en (s)</translation>
  </message>
  <message>
   <source>Type seconds, the end after the begin, or no end for a moment.</source>
   <translation>Escriba segundos, el fin después del inicio, o ningún fin para un instante.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Tecla</translation>
  </message>
  <message>
   <source>The key {key} does something else here. Choose another one.</source>
   <translation>La tecla {key} hace otra cosa aquí. Elija otra.</translation>
  </message>
  <message>
   <source>Measures</source>
   <translation>Medidas</translation>
  </message>
  <message>
   <source>Show head pose, openings or valence of the chosen face below the lanes</source>
   <translation>Mostrar la postura de la cabeza, las aperturas o la valencia de la cara elegida bajo las pistas</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguno</translation>
  </message>
  <message>
   <source>Close message</source>
   <translation>Cerrar mensaje</translation>
  </message>
  <message>
   <source>A pack's answers are measured by what faces mostly look like. That can be the faces of this computer: mostly neutral and smiling ones, of several people. Only the mean and the spread of their embeddings are kept, no face, and they can be removed.</source>
   <translation>Las respuestas de un paquete se miden por cómo son las caras casi siempre. Pueden ser las caras de este ordenador: sobre todo neutras y sonrientes, de varias personas. Solo se guardan la media y la dispersión de sus vectores, ninguna cara, y se puede deshacer.</translation>
  </message>
  <message>
   <source>Remove a model</source>
   <translation>Quitar un modelo</translation>
  </message>
  <message>
   <source>The hub sees this computer's address and what is downloaded, nothing else.</source>
   <translation>El hub ve la dirección de este ordenador y lo que se descarga, nada más.</translation>
  </message>
  <message>
   <source>Get a model</source>
   <translation>Obtener un modelo</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>Descargar</translation>
  </message>
  <message>
   <source>Convert a file</source>
   <translation>Convertir un archivo</translation>
  </message>
  <message>
   <source>Convert</source>
   <translation>Convertir</translation>
  </message>
  <message>
   <source>CLIP for what it lacks</source>
   <translation>CLIP para lo que le falta</translation>
  </message>
  <message>
   <source>Calibrate a model</source>
   <translation>Calibrar un modelo</translation>
  </message>
  <message>
   <source>Calibrate</source>
   <translation>Calibrar</translation>
  </message>
  <message>
   <source>Delete the pack {name} from this computer, with what was measured and made of it? Recordings that were scored with it stay; scoring them again needs the pack.</source>
   <translation>¿Borrar de este ordenador el paquete {name}, con lo que se midió y se hizo de él? Las grabaciones puntuadas con él se quedan; puntuarlas de nuevo necesita el paquete.</translation>
  </message>
  <message>
   <source>I use it for research only, as its licence says.</source>
   <translation>Lo uso solo para investigar, como dice su licencia.</translation>
  </message>
  <message>
   <source>{name} is opened in a separate process that reads nothing but numbers from it. Which model is it from?</source>
   <translation>{name} se abre en un proceso propio que saca de él números y nada más. ¿De quién es el archivo?</translation>
  </message>
  <message>
   <source>A folder of pictures …</source>
   <translation>Una carpeta de imágenes …</translation>
  </message>
  <message>
   <source>None: score as the pack came</source>
   <translation>Ninguna: puntuar como vino el paquete</translation>
  </message>
  <message>
   <source>From {address}: {repo}</source>
   <translation>De {address}: {repo}</translation>
  </message>
  <message>
   <source>About {size} MB; twice that is needed on the disk for a while.</source>
   <translation>Unos {size} MB; durante un rato hace falta el doble en el disco.</translation>
  </message>
  <message>
   <source>My recordings that kept embeddings, in {folder}</source>
   <translation>Mis grabaciones con vectores, en {folder}</translation>
  </message>
  <message>
   <source>A file of EmoCLIP, DFER-CLIP or Exp-CLIP</source>
   <translation>Un archivo de EmoCLIP, DFER-CLIP o Exp-CLIP</translation>
  </message>
  <message>
   <source>not measured on this computer</source>
   <translation>sin medir en este ordenador</translation>
  </message>
  <message>
   <source>Calibrated on this computer: {what}</source>
   <translation>Calibrado en este ordenador: {what}</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>About this pack</source>
   <translation>Sobre este paquete</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Progreso</translation>
  </message>
  <message>
   <source>A model from the hub is for more words, not for better answers: on faces, published CLIP models know less than the one that comes with EmoScope. Drop a file of EmoCLIP, DFER-CLIP or Exp-CLIP here to convert it.</source>
   <translation>Un modelo del hub sirve para más palabras, no para mejores respuestas: de caras, los modelos CLIP publicados saben menos que el que viene con EmoScope. Suelte aquí un archivo de EmoCLIP, DFER-CLIP o Exp-CLIP para convertirlo.</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>en uso</translation>
  </message>
  <message>
   <source>helps</source>
   <translation>ayuda</translation>
  </message>
  <message>
   <source>damaged</source>
   <translation>dañado</translation>
  </message>
  <message>
   <source>Stopping …</source>
   <translation>Deteniendo …</translation>
  </message>
  <message>
   <source>Labels may be written in many languages.</source>
   <translation>Las etiquetas pueden escribirse en muchos idiomas.</translation>
  </message>
  <message>
   <source>Pack</source>
   <translation>Paquete</translation>
  </message>
  <message>
   <source>here</source>
   <translation>aquí</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <source>Can be asked</source>
   <translation>Preguntas</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licencia</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Usar</translation>
  </message>
  <message>
   <source>Get …</source>
   <translation>Obtener …</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausa</translation>
  </message>
  <message>
   <source>Cancel download</source>
   <translation>Anular la descarga</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Medir</translation>
  </message>
  <message>
   <source>Calibrate …</source>
   <translation>Calibrar …</translation>
  </message>
  <message>
   <source>Remove …</source>
   <translation>Quitar …</translation>
  </message>
  <message>
   <source>Convert a file …</source>
   <translation>Convertir un archivo …</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>sí</translation>
  </message>
  <message>
   <source>begun</source>
   <translation>empezado</translation>
  </message>
  <message>
   <source>Stop answering</source>
   <translation>Dejar de responder</translation>
  </message>
  <message>
   <source>Answer unknown words</source>
   <translation>Responder palabras desconocidas</translation>
  </message>
  <message>
   <source>{name}: {here} of {size} MB</source>
   <translation>{name}: {here} de {size} MB</translation>
  </message>
  <message>
   <source>Folder of pictures with faces</source>
   <translation>Carpeta de imágenes con caras</translation>
  </message>
  <message>
   <source>Speed: {speed}</source>
   <translation>Velocidad: {speed}</translation>
  </message>
  <message>
   <source>Converting {name} in a separate process …</source>
   <translation>Convirtiendo {name} en un proceso propio …</translation>
  </message>
  <message>
   <source>Calibrating {name} …</source>
   <translation>Calibrando {name} …</translation>
  </message>
  <message>
   <source>Measuring {name} …</source>
   <translation>Midiendo {name} …</translation>
  </message>
  <message>
   <source>Checking {name} and making a pack of it …</source>
   <translation>Comprobando {name} y haciendo un paquete …</translation>
  </message>
  <message>
   <source>Figures: {figures}</source>
   <translation>Cifras: {figures}</translation>
  </message>
  <message>
   <source>{name} is not a file.</source>
   <translation>{name} no es un archivo.</translation>
  </message>
  <message numerus="yes">
   <source>Searched {count} recordings.</source>
   <translation>
    <numerusform>Se ha buscado en {count} grabación.</numerusform>
    <numerusform>Se ha buscado en {count} grabaciones.</numerusform>
   </translation>
  </message>
  <message>
   <source>Find a moment: a smile</source>
   <translation>Buscar un momento: una sonrisa</translation>
  </message>
  <message>
   <source>Find a moment</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Find a moment by a sentence</source>
   <translation>Buscar un momento con una frase</translation>
  </message>
  <message>
   <source>Searches recordings that keep embeddings. “worried, then relieved” asks for an order.</source>
   <translation>Busca en las grabaciones que guardan los vectores. «worried, then relieved» pide un orden.</translation>
  </message>
  <message>
   <source>Moments that were found</source>
   <translation>Momentos encontrados</translation>
  </message>
  <message>
   <source>Searching …</source>
   <translation>Buscando …</translation>
  </message>
  <message>
   <source>Nothing fits.</source>
   <translation>Nada encaja.</translation>
  </message>
  <message numerus="yes">
   <source>{count} keep no embeddings: switch “keep embeddings” on and analyse them again.</source>
   <translation>
    <numerusform>{count} no guarda los vectores: active «guardar los vectores» y analícela de nuevo.</numerusform>
    <numerusform>{count} no guardan los vectores: active «guardar los vectores» y analícelas de nuevo.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} are of a model that cannot be searched here.</source>
   <translation>
    <numerusform>{count} es de un modelo en el que no se puede buscar aquí.</numerusform>
    <numerusform>{count} son de un modelo en el que no se puede buscar aquí.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} cannot be read.</source>
   <translation>
    <numerusform>{count} no se puede leer.</numerusform>
    <numerusform>{count} no se pueden leer.</numerusform>
   </translation>
  </message>
  <message>
   <source>{share} %  {video}, face {face}, {start} to {end}</source>
   <translation>{share} %  {video}, cara {face}, {start} a {end}</translation>
  </message>
  <message>
   <source>The model does not know “{names}”: the scores mean nothing.</source>
   <translation>El modelo no conoce «{names}»: los valores no significan nada.</translation>
  </message>
  <message>
   <source>Name:</source>
   <translation>Nombre:</translation>
  </message>
  <message>
   <source>What it does</source>
   <translation>Qué hace</translation>
  </message>
  <message>
   <source>EmoScope looks at faces in a camera picture or a video and says how well sentences that you choose describe what each face is doing.</source>
   <translation>EmoScope mira los rostros de una cámara o un vídeo y dice lo bien que las frases que usted elige describen lo que hace cada rostro.</translation>
  </message>
  <message>
   <source>What the scores are</source>
   <translation>Qué son los valores</translation>
  </message>
  <message>
   <source>Scores say how a face looks to a model, not what a person feels. They are uncertain and often wrong: published models of this kind name the right one of several emotions in well under half of the clips they were never trained on.</source>
   <translation>Los valores dicen qué aspecto tiene un rostro para un modelo, no lo que siente una persona. Son inciertos y a menudo erróneos: los modelos publicados de este tipo aciertan la emoción entre varias en bastante menos de la mitad de los clips con los que no se entrenaron.</translation>
  </message>
  <message>
   <source>What it is not for</source>
   <translation>Para qué no sirve</translation>
  </message>
  <message>
   <source>Not for judging people at work or in education (prohibited in the European Union), in hiring, policing or border control, and not for medical decisions.</source>
   <translation>No para juzgar a personas en el trabajo o la enseñanza (prohibido en la Unión Europea), en contrataciones, por la policía o en fronteras, ni para decisiones médicas.</translation>
  </message>
  <message>
   <source>Your duty</source>
   <translation>Su deber</translation>
  </message>
  <message>
   <source>Tell the people in view before you begin, say what it is for, and stop when they ask. People in a video call, or before a camera elsewhere, must have agreed before you look at them. A printable notice is in the Help menu.</source>
   <translation>Avise a las personas que se ven antes de empezar, diga para qué es y pare cuando lo pidan. Las personas de una videollamada, o ante una cámara en otro lugar, deben haber dado su acuerdo antes de que las mire. En el menú Ayuda hay un aviso para imprimir.</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>Privacidad</translation>
  </message>
  <message>
   <source>Everything is computed on this computer. Scores leave the program only by a stream that you switch on. Nothing is stored unless you record or analyse a file, and then the scores alone until you switch on more.</source>
   <translation>Todo se calcula en este equipo. Las puntuaciones solo salen del programa por un flujo que usted active. No se guarda nada salvo si graba o analiza un archivo, y entonces solo las puntuaciones mientras no active más.</translation>
  </message>
  <message>
   <source>Before you begin</source>
   <translation>Antes de empezar</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>I have read this and will tell the people in view.</source>
   <translation>He leído esto e informaré a las personas a la vista.</translation>
  </message>
  <message>
   <source>Accept and begin</source>
   <translation>Aceptar y empezar</translation>
  </message>
  <message>
   <source>Type a command</source>
   <translation>Escriba una orden</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Orden</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Órdenes</translation>
  </message>
  <message>
   <source>Picture {name}</source>
   <translation>Imagen {name}</translation>
  </message>
  <message>
   <source>No sound: this session was made without it.</source>
   <translation>Sin sonido: esta sesión se hizo sin él.</translation>
  </message>
  <message>
   <source>No sound while faces are hidden: a voice identifies a person, too.</source>
   <translation>Sin sonido mientras se ocultan los rostros: una voz también dice quién es.</translation>
  </message>
  <message>
   <source>Playback speed</source>
   <translation>Velocidad de reproducción</translation>
  </message>
  <message>
   <source>Labels of this recording</source>
   <translation>Etiquetas de esta grabación</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Reproducir</translation>
  </message>
  <message>
   <source>As analysed: {name}</source>
   <translation>Analizado: {name}</translation>
  </message>
  <message>
   <source>Re-scored with: {name}</source>
   <translation>Reevaluado: {name}</translation>
  </message>
  <message>
   <source>The {count} strongest of {all}.</source>
   <translation>Los {count} más fuertes de {all}.</translation>
  </message>
  <message>
   <source>Presenter view</source>
   <translation>Vista de presentación</translation>
  </message>
  <message>
   <source>waiting for scores</source>
   <translation>esperando valores</translation>
  </message>
  <message>
   <source>no face in view</source>
   <translation>ningún rostro a la vista</translation>
  </message>
  <message>
   <source>done</source>
   <translation>hecho</translation>
  </message>
  <message>
   <source>already done</source>
   <translation>ya estaba hecho</translation>
  </message>
  <message>
   <source>in part</source>
   <translation>en parte</translation>
  </message>
  <message>
   <source>in use by another process</source>
   <translation>en uso en otra parte</translation>
  </message>
  <message>
   <source>Recordings</source>
   <translation>Grabaciones</translation>
  </message>
  <message>
   <source>Analyse videos …</source>
   <translation>Analizar vídeos …</translation>
  </message>
  <message>
   <source>keep embeddings</source>
   <translation>guardar los vectores</translation>
  </message>
  <message>
   <source>Lets you change labels later. Embeddings are derived from faces: personal data.</source>
   <translation>Permite cambiar las etiquetas después. Derivados de rostros, por tanto datos personales.</translation>
  </message>
  <message>
   <source>lids and direction of gaze</source>
   <translation>párpados y mirada</translation>
  </message>
  <message>
   <source>Measured beside the scores, for the format measures. Takes more time.</source>
   <translation>Se miden junto a las puntuaciones, para el formato measures. Tarda más.</translation>
  </message>
  <message>
   <source>Drop video files anywhere in the window.</source>
   <translation>Suelte vídeos en cualquier parte de la ventana.</translation>
  </message>
  <message>
   <source>starting …</source>
   <translation>empezando …</translation>
  </message>
  <message>
   <source>Back to {study}</source>
   <translation>Volver a {study}</translation>
  </message>
  <message>
   <source>{speed:.1f} × real time</source>
   <translation>{speed:.1f} × tiempo real</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>quedan {time}</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Lugares</translation>
  </message>
  <message>
   <source>No recording is open</source>
   <translation>Ninguna grabación abierta</translation>
  </message>
  <message>
   <source>Analyse video files, or choose a recording on the left.</source>
   <translation>Analice vídeos o elija una grabación a la izquierda.</translation>
  </message>
  <message>
   <source>video not found; scores only</source>
   <translation>el vídeo no está; solo valores</translation>
  </message>
  <message>
   <source>no faces or no scores kept; video only</source>
   <translation>sin rostros o sin valores guardados; solo vídeo</translation>
  </message>
  <message>
   <source>this video has no sound</source>
   <translation>este vídeo no tiene sonido</translation>
  </message>
  <message>
   <source>Compare with</source>
   <translation>Comparar con</translation>
  </message>
  <message>
   <source>Show the scores of a second label set below those of the first</source>
   <translation>Mostrar los valores de un segundo conjunto de etiquetas debajo de los del primero</translation>
  </message>
  <message>
   <source>{share:.0%} of frames differ</source>
   <translation>{share:.0%} de los fotogramas difieren</translation>
  </message>
  <message>
   <source>Segments</source>
   <translation>Segmentos</translation>
  </message>
  <message>
   <source>Mark where labels were shown, by thresholds</source>
   <translation>Marcar dónde se mostraron etiquetas, por umbrales</translation>
  </message>
  <message>
   <source>begins at</source>
   <translation>empieza en</translation>
  </message>
  <message>
   <source>ends below</source>
   <translation>acaba por debajo de</translation>
  </message>
  <message>
   <source>lasts at least</source>
   <translation>dura al menos</translation>
  </message>
  <message>
   <source>Segments: {names}</source>
   <translation>Segmentos: {names}</translation>
  </message>
  <message>
   <source>Left: strong expressions only, as published figures are measured. Right: slight ones too, and more mistakes.</source>
   <translation>Izquierda: solo expresiones marcadas, como se miden las cifras publicadas. Derecha: también las leves, y más errores.</translation>
  </message>
  <message>
   <source>Sensitivity</source>
   <translation>Sensibilidad</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>Habitual</translation>
  </message>
  <message>
   <source>Reset to the model's default</source>
   <translation>Volver al ajuste del modelo</translation>
  </message>
  <message>
   <source>Label sets and recordings are kept. The old settings were saved as {name}</source>
   <translation>Los conjuntos de etiquetas y las grabaciones se quedan. Se guarda una copia de los ajustes: {name}</translation>
  </message>
  <message>
   <source>Reset all settings</source>
   <translation>Restablecer todo</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Aspecto</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Tema</translation>
  </message>
  <message>
   <source>Interface scale</source>
   <translation>Tamaño de todo</translation>
  </message>
  <message>
   <source>Reduced motion: bars jump instead of animating</source>
   <translation>Menos movimiento: las barras saltan en vez de deslizarse</translation>
  </message>
  <message>
   <source>Live</source>
   <translation>Directo</translation>
  </message>
  <message>
   <source>Mirror the camera picture</source>
   <translation>Mostrar la cámara como un espejo</translation>
  </message>
  <message>
   <source>Show landmarks</source>
   <translation>Mostrar puntos faciales</translation>
  </message>
  <message>
   <source>Smoothing of the bars</source>
   <translation>Suavizado de las barras</translation>
  </message>
  <message>
   <source>Log file</source>
   <translation>Archivo de registro</translation>
  </message>
  <message>
   <source>Detail</source>
   <translation>Nivel de detalle</translation>
  </message>
  <message>
   <source>Maximum number of faces</source>
   <translation>Rostros como máximo a la vez</translation>
  </message>
  <message>
   <source>A recording keeps</source>
   <translation>Una grabación guarda</translation>
  </message>
  <message>
   <source>embeddings (personal data; allow changing labels later)</source>
   <translation>vectores (datos personales; permiten cambiar etiquetas después)</translation>
  </message>
  <message>
   <source>the video itself</source>
   <translation>el propio vídeo</translation>
  </message>
  <message>
   <source>Folder for recordings</source>
   <translation>Carpeta de grabaciones</translation>
  </message>
  <message>
   <source>Use the program's own folder</source>
   <translation>Usar la carpeta del programa</translation>
  </message>
  <message>
   <source>Retention of sessions</source>
   <translation>Cuánto se guardan las sesiones</translation>
  </message>
  <message>
   <source>Keep sessions</source>
   <translation>Guardar sesiones</translation>
  </message>
  <message>
   <source>Ask at startup before deleting old sessions</source>
   <translation>Preguntar al inicio antes de borrar las antiguas</translation>
  </message>
  <message>
   <source>Counted from the day a session started, in the folder for recordings. Analysed videos and files exported elsewhere are never deleted.</source>
   <translation>Se cuenta desde el día en que empezó la sesión, en la carpeta de grabaciones. Los vídeos analizados y los archivos exportados a otro lugar nunca se borran.</translation>
  </message>
  <message>
   <source>Reset everything in this dialog and the window's layout?</source>
   <translation>¿Restablecer todo lo de este diálogo y la disposición de la ventana?</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <source>same as the system</source>
   <translation>como el sistema</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>oscuro</translation>
  </message>
  <message>
   <source>light</source>
   <translation>claro</translation>
  </message>
  <message>
   <source>problems only</source>
   <translation>solo problemas</translation>
  </message>
  <message>
   <source>usual</source>
   <translation>normal</translation>
  </message>
  <message>
   <source>every step</source>
   <translation>cada paso</translation>
  </message>
  <message>
   <source>forever</source>
   <translation>para siempre</translation>
  </message>
  <message>
   <source>Takes effect after a restart.</source>
   <translation>El tamaño cambia en el próximo inicio.</translation>
  </message>
  <message>
   <source>{days} days</source>
   <translation>{days} días</translation>
  </message>
  <message>
   <source>The environment variable {name} sets the interface scale to {percent} %. The choice here counts without it.</source>
   <translation>La variable de entorno {name} fija la escala de la interfaz al {percent} %. Sin ella vale lo que se elige aquí.</translation>
  </message>
  <message>
   <source>{name} (not on this computer)</source>
   <translation>{name} (no en este ordenador)</translation>
  </message>
  <message>
   <source>The numbers are cosines of the labels' mean sentence embeddings. From {limit} on a pair is marked: its scores then move together. The limit was chosen for readability, not measured on people.</source>
   <translation>Los números son cosenos de los vectores medios de las frases. Desde {limit} se señala una pareja: sus valores se mueven juntos. El límite se eligió para leer el mapa; no se midió con personas.</translation>
  </message>
  <message>
   <source>Similarity of the labels</source>
   <translation>Similitud de las etiquetas</translation>
  </message>
  <message>
   <source>No camera found</source>
   <translation>Ninguna cámara encontrada</translation>
  </message>
  <message>
   <source>Resolution</source>
   <translation>Resolución</translation>
  </message>
  <message>
   <source>Choose a source</source>
   <translation>Elegir una fuente</translation>
  </message>
  <message>
   <source>{picture:.0f} fps, {scores:.0f} scored</source>
   <translation>{picture:.0f} fps, {scores:.0f} valoradas</translation>
  </message>
  <message>
   <source>The largest faces are tracked; Settings has their number</source>
   <translation>Se siguen los rostros más grandes; los ajustes dicen cuántos</translation>
  </message>
  <message>
   <source>Frames per second: picture, and through the model</source>
   <translation>Imágenes por segundo: vistas y por el modelo</translation>
  </message>
  <message>
   <source>From a frame's arrival to its score, median of the last second</source>
   <translation>Desde que llega una imagen hasta su valor, mediana del último segundo</translation>
  </message>
  <message>
   <source>Time since the frame of the newest score arrived</source>
   <translation>Tiempo desde que llegó la imagen del último valor</translation>
  </message>
  <message>
   <source>Frames skipped because a newer one had arrived</source>
   <translation>Imágenes que el modelo no vio porque llegó otra más nueva</translation>
  </message>
  <message>
   <source>{picture:.0f} fps, not scored</source>
   <translation>{picture:.0f} fps, sin puntuar</translation>
  </message>
  <message>
   <source>{count} more in view</source>
   <translation>{count} más a la vista</translation>
  </message>
  <message>
   <source>latency {ms:.0f} ms</source>
   <translation>latencia {ms:.0f} ms</translation>
  </message>
  <message>
   <source>score age {ms:.0f} ms</source>
   <translation>edad del valor {ms:.0f} ms</translation>
  </message>
  <message>
   <source>skipped {count}</source>
   <translation>omitidas {count}</translation>
  </message>
  <message>
   <source>WebSocket, browser, OBS</source>
   <translation>WebSocket, navegador, OBS</translation>
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
   <translation>apagado</translation>
  </message>
  <message>
   <source>Streams</source>
   <translation>Flujos</translation>
  </message>
  <message>
   <source>Port of the WebSocket</source>
   <translation>Puerto del WebSocket</translation>
  </message>
  <message>
   <source>Address and port for OSC</source>
   <translation>Dirección y puerto para OSC</translation>
  </message>
  <message>
   <source>Keep markers that other programs send over LSL</source>
   <translation>Guardar las marcas recibidas por LSL</translation>
  </message>
  <message>
   <source>Triggers</source>
   <translation>Disparadores</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>Problema</translation>
  </message>
  <message>
   <source>Only scores are sent, never pictures, and only to programs on this computer. Tell the people in view that their scores leave this program.</source>
   <translation>Solo se envían puntuaciones, nunca imágenes, y solo a programas de este equipo. Diga a las personas en imagen que sus puntuaciones salen de este programa.</translation>
  </message>
  <message>
   <source>on</source>
   <translation>activo</translation>
  </message>
  <message>
   <source>not reachable, retrying</source>
   <translation>no está, se reintenta</translation>
  </message>
  <message>
   <source>Triggers, one per line: send an event to every stream</source>
   <translation>Disparadores, uno por línea: envían un evento a cada flujo</translation>
  </message>
  <message>
   <source>{size} kB sent</source>
   <translation>{size} kB enviados</translation>
  </message>
  <message>
   <source>There is no label {names} now; its trigger waits.</source>
   <translation>Ahora no hay ninguna etiqueta {names}; su disparador espera.</translation>
  </message>
  <message>
   <source>receivers: {count}</source>
   <translation>receptores: {count}</translation>
  </message>
  <message>
   <source>Recent studies</source>
   <translation>Estudios recientes</translation>
  </message>
  <message>
   <source>No study is open</source>
   <translation>No hay ningún estudio abierto</translation>
  </message>
  <message>
   <source>A study is a folder with participants, conditions and recordings. Make one, open one, or drop a folder here: a folder in it, such as P01, is a participant.</source>
   <translation>Un estudio es una carpeta con participantes, condiciones y grabaciones. Cree uno, abra uno o suelte aquí una carpeta: una carpeta dentro de ella, como P01, es un participante.</translation>
  </message>
  <message>
   <source>Find sessions</source>
   <translation>Buscar sesiones</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Order of the sessions</source>
   <translation>Orden de las sesiones</translation>
  </message>
  <message>
   <source>in the study's order</source>
   <translation>orden del estudio</translation>
  </message>
  <message>
   <source>The other way round</source>
   <translation>Al revés</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message numerus="yes">
   <source>{count} participants</source>
   <translation>
    <numerusform>{count} participante</numerusform>
    <numerusform>{count} participantes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} conditions</source>
   <translation>
    <numerusform>{count} condición</numerusform>
    <numerusform>{count} condiciones</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions</source>
   <translation>
    <numerusform>{count} sesión</numerusform>
    <numerusform>{count} sesiones</numerusform>
   </translation>
  </message>
  <message>
   <source>Drop videos, folders or results here, or choose Add.</source>
   <translation>Suelte aquí vídeos, carpetas o resultados, o elija Añadir.</translation>
  </message>
  <message>
   <source>looking for recordings …</source>
   <translation>buscando grabaciones …</translation>
  </message>
  <message>
   <source>No session matches these words.</source>
   <translation>Ninguna sesión tiene esas palabras.</translation>
  </message>
  <message numerus="yes">
   <source>{count} sessions shown</source>
   <translation>
    <numerusform>{count} sesión mostrada</numerusform>
    <numerusform>{count} sesiones mostradas</numerusform>
   </translation>
  </message>
  <message>
   <source>analysed: {count}</source>
   <translation>analizadas: {count}</translation>
  </message>
  <message>
   <source>Enter opens one, F2 edits a cell, Del takes it out.</source>
   <translation>Intro abre una, F2 edita una celda, Supr la quita.</translation>
  </message>
  <message>
   <source>by {column}</source>
   <translation>por {column}</translation>
  </message>
  <message>
   <source>not found: {count}</source>
   <translation>no encontradas: {count}</translation>
  </message>
  <message>
   <source>chosen: {count}</source>
   <translation>elegidas: {count}</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message>
   <source>Label set, or labels with commas</source>
   <translation>Conjunto de etiquetas, o etiquetas con comas</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>Choose a folder.</source>
   <translation>Elija una carpeta.</translation>
  </message>
  <message>
   <source>A study needs a name.</source>
   <translation>Un estudio necesita un nombre.</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Mover</translation>
  </message>
  <message>
   <source>Choose or type; a new name is added to the study. No file is moved.</source>
   <translation>Elija o escriba; un nombre nuevo se añade al estudio. No se mueve ningún archivo.</translation>
  </message>
  <message>
   <source>Enter at least one.</source>
   <translation>Indique al menos uno.</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Cambiar nombre</translation>
  </message>
  <message>
   <source>Everywhere in the study. Names of faces in recordings stay.</source>
   <translation>En todo el estudio. Los nombres de las caras en las grabaciones se quedan.</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Qué</translation>
  </message>
  <message>
   <source>Name now</source>
   <translation>Nombre actual</translation>
  </message>
  <message>
   <source>New name</source>
   <translation>Nombre nuevo</translation>
  </message>
  <message>
   <source>There is none yet.</source>
   <translation>Aún no hay ninguno.</translation>
  </message>
  <message>
   <source>Files were moved</source>
   <translation>Archivos movidos</translation>
  </message>
  <message>
   <source>Look there</source>
   <translation>Buscar allí</translation>
  </message>
  <message>
   <source>Paths below the first folder lead below the second one then. No file is moved.</source>
   <translation>Las rutas bajo la primera carpeta llevan entonces bajo la segunda. No se mueve ningún archivo.</translation>
  </message>
  <message>
   <source>Folder now</source>
   <translation>Carpeta actual</translation>
  </message>
  <message>
   <source>Folder before</source>
   <translation>Carpeta anterior</translation>
  </message>
  <message>
   <source>Type the folder in which they were.</source>
   <translation>Escriba la carpeta en la que estaban.</translation>
  </message>
  <message>
   <source>Choose the folder in which they are now.</source>
   <translation>Elija la carpeta en la que están ahora.</translation>
  </message>
  <message>
   <source>New study</source>
   <translation>Nuevo estudio</translation>
  </message>
  <message>
   <source>Study</source>
   <translation>Estudio</translation>
  </message>
  <message>
   <source>Make study</source>
   <translation>Crear estudio</translation>
  </message>
  <message>
   <source>What is in the folder stays as it is; study.yaml is added. Nothing is copied.</source>
   <translation>Lo que hay en la carpeta queda como está; se añade study.yaml. No se copia nada.</translation>
  </message>
  <message>
   <source>that of the folder</source>
   <translation>el de la carpeta</translation>
  </message>
  <message>
   <source>the model's usual ones</source>
   <translation>las habituales del modelo</translation>
  </message>
  <message>
   <source>as it is</source>
   <translation>como está</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importar</translation>
  </message>
  <message>
   <source>Existing markers are not imported twice.</source>
   <translation>Lo que ya está no se importa dos veces.</translation>
  </message>
  <message>
   <source>all</source>
   <translation>todas</translation>
  </message>
  <message>
   <source>the marker of the same text</source>
   <translation>la marca del mismo texto</translation>
  </message>
  <message>
   <source>For every session: all saw the same film</source>
   <translation>Para cada sesión: todos vieron la misma película</translation>
  </message>
  <message>
   <source>Type numbers, such as 0.5.</source>
   <translation>Escriba números, como 0.5.</translation>
  </message>
  <message>
   <source>Name the event that sets the clock.</source>
   <translation>Diga qué evento pone el reloj en hora.</translation>
  </message>
  <message>
   <source>as the file says</source>
   <translation>como dice el archivo</translation>
  </message>
  <message>
   <source>Only these texts, with commas</source>
   <translation>Solo estos textos, con comas</translation>
  </message>
  <message>
   <source>Tier or observation</source>
   <translation>Línea u observación</translation>
  </message>
  <message>
   <source>Seconds to add</source>
   <translation>Segundos que se suman</translation>
  </message>
  <message>
   <source>Event that sets the clock</source>
   <translation>Evento que pone el reloj en hora</translation>
  </message>
  <message>
   <source>It is at, in the recording</source>
   <translation>En la grabación está en</translation>
  </message>
  <message>
   <source>Table: summary, transitions, comparisons</source>
   <translation>Tabla: resumen, transiciones, comparaciones</translation>
  </message>
  <message>
   <source>Report: one page with pictures</source>
   <translation>Informe: una página con imágenes</translation>
  </message>
  <message>
   <source>Picture: shares by condition</source>
   <translation>Imagen: partes por condición</translation>
  </message>
  <message>
   <source>Picture: timeline</source>
   <translation>Imagen: línea de tiempo</translation>
  </message>
  <message>
   <source>Picture: curves around markers</source>
   <translation>Imagen: curvas en torno a marcas</translation>
  </message>
  <message>
   <source>Picture: participants by labels</source>
   <translation>Imagen: participantes por etiquetas</translation>
  </message>
  <message>
   <source>Picture: transitions</source>
   <translation>Imagen: transiciones</translation>
  </message>
  <message>
   <source>Picture: path by valence and arousal</source>
   <translation>Imagen: recorrido por valencia y activación</translation>
  </message>
  <message>
   <source>Table: means around markers</source>
   <translation>Tabla: medias en torno a marcas</translation>
  </message>
  <message>
   <source>Table: each frame, with head pose</source>
   <translation>Tabla: cada imagen, con pose de la cabeza</translation>
  </message>
  <message>
   <source>Table: synchrony of two faces</source>
   <translation>Tabla: sincronía de dos caras</translation>
  </message>
  <message>
   <source>Table: agreement with people's annotations</source>
   <translation>Tabla: acuerdo con anotaciones de personas</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>media</translation>
  </message>
  <message>
   <source>share of time shown</source>
   <translation>parte del tiempo mostrado</translation>
  </message>
  <message>
   <source>share of time leading</source>
   <translation>parte del tiempo en cabeza</translation>
  </message>
  <message>
   <source>times a minute</source>
   <translation>veces por minuto</translation>
  </message>
  <message>
   <source>latency</source>
   <translation>latencia</translation>
  </message>
  <message>
   <source>duration</source>
   <translation>duración</translation>
  </message>
  <message>
   <source>Tables and pictures</source>
   <translation>Tablas e imágenes</translation>
  </message>
  <message>
   <source>Write</source>
   <translation>Escribir</translation>
  </message>
  <message numerus="yes">
   <source>{count} chosen sessions</source>
   <translation>
    <numerusform>{count} sesión elegida</numerusform>
    <numerusform>{count} sesiones elegidas</numerusform>
   </translation>
  </message>
  <message>
   <source>Folders of coders</source>
   <translation>Carpetas de codificadores</translation>
  </message>
  <message>
   <source>Compare annotated time alone</source>
   <translation>Comparar solo el tiempo anotado</translation>
  </message>
  <message>
   <source>As</source>
   <translation>Como</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>Add a folder of annotations for each coder.</source>
   <translation>Añada una carpeta de anotaciones por codificador.</translation>
  </message>
  <message>
   <source>face</source>
   <translation>cara</translation>
  </message>
  <message>
   <source>session</source>
   <translation>sesión</translation>
  </message>
  <message>
   <source>participant and condition</source>
   <translation>participante y condición</translation>
  </message>
  <message>
   <source>Sessions</source>
   <translation>Sesiones</translation>
  </message>
  <message>
   <source>A row of each</source>
   <translation>Una fila por</translation>
  </message>
  <message>
   <source>Compared or drawn</source>
   <translation>Comparado o dibujado</translation>
  </message>
  <message>
   <source>Text of markers</source>
   <translation>Texto de las marcas</translation>
  </message>
  <message>
   <source>Only these labels, with commas</source>
   <translation>Solo estas etiquetas, con comas</translation>
  </message>
  <message>
   <source>Shown from a probability of</source>
   <translation>Mostrado desde una probabilidad de</translation>
  </message>
  <message>
   <source>Until it is below</source>
   <translation>Hasta que sea menor que</translation>
  </message>
  <message>
   <source>From, in seconds from the marker</source>
   <translation>Desde, en segundos a partir de la marca</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>Less the mean from, to</source>
   <translation>Menos la media de, a</translation>
  </message>
  <message>
   <source>Seconds of a segment</source>
   <translation>Segundos de un segmento</translation>
  </message>
  <message>
   <source>Largest lag in seconds</source>
   <translation>Mayor desfase en segundos</translation>
  </message>
  <message>
   <source>Shuffled orders</source>
   <translation>Órdenes mezclados</translation>
  </message>
  <message>
   <source>Only this tier</source>
   <translation>Solo esta línea</translation>
  </message>
  <message>
   <source>none: from the begin</source>
   <translation>ninguno: desde el inicio</translation>
  </message>
  <message>
   <source>every marker</source>
   <translation>cada marca</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>en espera</translation>
  </message>
  <message>
   <source>Sessions that are analysed</source>
   <translation>Sesiones que se analizan</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>Earlier</source>
   <translation>Antes</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Después</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Omitir</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>Sesión</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Resultado</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>{done} of {all}</source>
   <translation>{done} de {all}</translation>
  </message>
  <message>
   <source>not good: {count}</source>
   <translation>no bien: {count}</translation>
  </message>
  <message>
   <source>Analyse the study</source>
   <translation>Analizar el estudio</translation>
  </message>
  <message>
   <source>Analyse</source>
   <translation>Analizar</translation>
  </message>
  <message>
   <source>What is done with the same labels and options is skipped.</source>
   <translation>Lo ya hecho con las mismas etiquetas y opciones se salta.</translation>
  </message>
  <message numerus="yes">
   <source>All {count} sessions with a film</source>
   <translation>
    <numerusform>{count} sesión con película</numerusform>
    <numerusform>Las {count} sesiones con película</numerusform>
   </translation>
  </message>
  <message>
   <source>Analyse again what is done</source>
   <translation>Analizar de nuevo lo hecho</translation>
  </message>
  <message>
   <source>An empty field takes the value set when the study is analysed.</source>
   <translation>Una línea vacía vale lo que se diga al analizar el estudio.</translation>
  </message>
  <message>
   <source>as the rest</source>
   <translation>como las demás</translation>
  </message>
  <message>
   <source>Turn clockwise</source>
   <translation>Girar en sentido horario</translation>
  </message>
  <message>
   <source>the study's</source>
   <translation>el del estudio</translation>
  </message>
  <message>
   <source>Faces at most</source>
   <translation>Caras como máximo</translation>
  </message>
  <message>
   <source>Frames a second at most</source>
   <translation>Imágenes por segundo como máximo</translation>
  </message>
  <message>
   <source>Sessions at a time</source>
   <translation>Sesiones a la vez</translation>
  </message>
  <message>
   <source>Files for each, with commas</source>
   <translation>Archivos para cada una, con comas</translation>
  </message>
  <message>
   <source>Type numbers, or leave the line empty.</source>
   <translation>Escriba números o deje la línea vacía.</translation>
  </message>
  <message>
   <source>Picture track, from 0</source>
   <translation>Pista de imagen, desde 0</translation>
  </message>
  <message>
   <source>the study's: {labels}</source>
   <translation>las del estudio: {labels}</translation>
  </message>
  <message>
   <source>Participant</source>
   <translation>Participante</translation>
  </message>
  <message>
   <source>Condition</source>
   <translation>Condición</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Grupo</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Papel</translation>
  </message>
  <message>
   <source>analysed</source>
   <translation>analizada</translation>
  </message>
  <message>
   <source>not analysed</source>
   <translation>sin analizar</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>no encontrada</translation>
  </message>
  <message>
   <source>Sessions of the study</source>
   <translation>Sesiones del estudio</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nada</translation>
  </message>
  <message>
   <source>Scores over the last 30 seconds</source>
   <translation>Valores de los últimos 30 segundos</translation>
  </message>
  <message>
   <source>now</source>
   <translation>ahora</translation>
  </message>
  <message>
   <source>Last 30 s</source>
   <translation>Últimos 30 s</translation>
  </message>
  <message>
   <source>Leave the tour</source>
   <translation>Salir</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>Video</source>
   <translation>Vídeo</translation>
  </message>
  <message>
   <source>More faces than are followed: all is covered</source>
   <translation>Hay más rostros de los que se siguen: todo está tapado</translation>
  </message>
  <message>
   <source>scores are {seconds:.1f} s old</source>
   <translation>los valores tienen {seconds:.1f} s</translation>
  </message>
  <message>
   <source>Frames that the model saw</source>
   <translation>Imágenes que vio el modelo</translation>
  </message>
  <message>
   <source>Why this score</source>
   <translation>Por qué este valor</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Etiqueta</translation>
  </message>
  <message>
   <source>the top label</source>
   <translation>la etiqueta más probable</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Mirar de nuevo</translation>
  </message>
  <message>
   <source>A bar upwards: this frame speaks for the label, the score falls without it. A bar downwards: it speaks against it.</source>
   <translation>Una barra hacia arriba: este fotograma habla a favor de la etiqueta, sin él baja el valor. Una barra hacia abajo: habla en contra.</translation>
  </message>
  <message>
   <source>This is the model's view of the picture. It is not what the person feels, and not a reason to believe the score.</source>
   <translation>Es la visión del modelo sobre la imagen. No es lo que siente la persona ni un motivo para creer el valor.</translation>
  </message>
  <message>
   <source>The frame at {seconds:.1f} s supports it most.</source>
   <translation>La imagen en {seconds:.1f} s es la que más habla a favor.</translation>
  </message>
  <message>
   <source>Nearest sentences, and how much likelier each is than none of these:</source>
   <translation>Frases más cercanas, y cuánto más probables que ninguna de estas:</translation>
  </message>
 </context>
</TS>
