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
   <source>&amp;View</source>
   <translation>&amp;Ver</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>A&amp;yuda</translation>
  </message>
  <message>
   <source>Camera res&amp;olution</source>
   <translation>Res&amp;olución de la cámara</translation>
  </message>
  <message>
   <source>Open &amp;video …</source>
   <translation>Abrir &amp;vídeo …</translation>
  </message>
  <message>
   <source>Use &amp;camera</source>
   <translation>Usar la &amp;cámara</translation>
  </message>
  <message>
   <source>Play &amp;demo clip</source>
   <translation>Reproducir el clip de &amp;demostración</translation>
  </message>
  <message>
   <source>&amp;Stop looking</source>
   <translation>&amp;Detener</translation>
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
   <translation>Mostrar &amp;puntos faciales</translation>
  </message>
  <message>
   <source>&amp;Mirror the picture</source>
   <translation>Imagen en &amp;espejo</translation>
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
   <source>&amp;Record</source>
   <translation>&amp;Grabar</translation>
  </message>
  <message>
   <source>Set mar&amp;ker</source>
   <translation>Poner una &amp;marca</translation>
  </message>
  <message>
   <source>&amp;Why this score</source>
   <translation>¿&amp;Por qué este valor?</translation>
  </message>
  <message>
   <source>Set &amp;neutral face (10 s)</source>
   <translation>Fijar rostro &amp;neutro (10 s)</translation>
  </message>
  <message>
   <source>&amp;Teach label by example</source>
   <translation>&amp;Enseñar una etiqueta con un ejemplo</translation>
  </message>
  <message>
   <source>Forget taught e&amp;xample</source>
   <translation>&amp;Olvidar el ejemplo</translation>
  </message>
  <message>
   <source>Str&amp;eams …</source>
   <translation>&amp;Flujos …</translation>
  </message>
  <message>
   <source>P&amp;resenter view</source>
   <translation>Vista de &amp;presentación</translation>
  </message>
  <message>
   <source>&amp;Analyse videos …</source>
   <translation>&amp;Analizar vídeos …</translation>
  </message>
  <message>
   <source>&amp;Open recording …</source>
   <translation>A&amp;brir grabación …</translation>
  </message>
  <message>
   <source>&amp;Play or pause</source>
   <translation>&amp;Reproducir o pausar</translation>
  </message>
  <message>
   <source>Set &amp;marker</source>
   <translation>Poner una m&amp;arca</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>&amp;Acercar</translation>
  </message>
  <message>
   <source>Zoom o&amp;ut</source>
   <translation>A&amp;lejar</translation>
  </message>
  <message>
   <source>Show &amp;all</source>
   <translation>Mostrar &amp;todo</translation>
  </message>
  <message>
   <source>&amp;Export …</source>
   <translation>&amp;Exportar …</translation>
  </message>
  <message>
   <source>&amp;Forget this session …</source>
   <translation>&amp;Olvidar esta sesión …</translation>
  </message>
  <message>
   <source>Forget ol&amp;d sessions …</source>
   <translation>Olvidar sesiones anti&amp;guas …</translation>
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
   <translation>&amp;Silenciar etiqueta</translation>
  </message>
  <message>
   <source>Move label &amp;up</source>
   <translation>&amp;Subir etiqueta</translation>
  </message>
  <message>
   <source>Move label d&amp;own</source>
   <translation>B&amp;ajar etiqueta</translation>
  </message>
  <message>
   <source>&amp;Open label set …</source>
   <translation>A&amp;brir conjunto de etiquetas …</translation>
  </message>
  <message>
   <source>&amp;Save label set</source>
   <translation>&amp;Guardar conjunto</translation>
  </message>
  <message>
   <source>Save label set &amp;as …</source>
   <translation>Guardar conjunto &amp;como …</translation>
  </message>
  <message>
   <source>&amp;Export as CSV or JSON …</source>
   <translation>&amp;Exportar como CSV o JSON …</translation>
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
   <translation>&amp;Pantalla completa</translation>
  </message>
  <message>
   <source>&amp;Notice about the scores</source>
   <translation>&amp;Aviso sobre los valores</translation>
  </message>
  <message>
   <source>&amp;Keys and how to read the bars</source>
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
   <translation>&amp;Acerca de EmoScope</translation>
  </message>
  <message>
   <source>Play a video file in the live view.</source>
   <translation>Reproducir un vídeo en la vista en directo.</translation>
  </message>
  <message>
   <source>Look through the camera.</source>
   <translation>Mirar por la cámara.</translation>
  </message>
  <message>
   <source>Play the clip that comes with the program.</source>
   <translation>Reproducir el clip incluido en el programa.</translation>
  </message>
  <message>
   <source>Close the camera or video.</source>
   <translation>Cerrar la cámara o el vídeo.</translation>
  </message>
  <message>
   <source>Hold the picture; labels can still be changed. At a video's end: play again.</source>
   <translation>Congelar la imagen; las etiquetas se pueden seguir cambiando. Al final de un vídeo: repetirlo.</translation>
  </message>
  <message>
   <source>Save the picture with its scores as an image.</source>
   <translation>Guardar la imagen con sus valores.</translation>
  </message>
  <message>
   <source>Cycle through show, blur, hide and covering the whole picture.</source>
   <translation>Alterna entre mostrar, difuminar, ocultar y cubrir toda la imagen.</translation>
  </message>
  <message>
   <source>Keep what the settings say: scores, embeddings, video.</source>
   <translation>Guardar lo que dicen los ajustes: valores, vectores, vídeo.</translation>
  </message>
  <message>
   <source>Name this moment of the recording.</source>
   <translation>Nombrar este momento de la grabación.</translation>
  </message>
  <message>
   <source>The frames that the model saw, and what each of them added.</source>
   <translation>Las imágenes que vio el modelo y lo que aportó cada una.</translation>
  </message>
  <message>
   <source>Show this face's scores as change from its own neutral; again takes it back.</source>
   <translation>Mostrar los valores de este rostro como cambio respecto a su neutro; otra vez lo deshace.</translation>
  </message>
  <message>
   <source>Three to ten seconds of example for the chosen label; again ends it.</source>
   <translation>De tres a diez segundos de ejemplo para la etiqueta elegida; otra vez lo termina.</translation>
  </message>
  <message>
   <source>Send live scores to other programs on this computer.</source>
   <translation>Enviar las puntuaciones en directo a otros programas de este equipo.</translation>
  </message>
  <message>
   <source>A second window with large type for the audience.</source>
   <translation>Una segunda ventana con letra grande para el público.</translation>
  </message>
  <message>
   <source>Score files from beginning to end and keep the result.</source>
   <translation>Valorar archivos de principio a fin y guardar el resultado.</translation>
  </message>
  <message>
   <source>Name this moment; Shift and drag on the timeline marks a stretch.</source>
   <translation>Nombrar este momento; Mayús y arrastrar en la línea de tiempo marca un tramo.</translation>
  </message>
  <message>
   <source>As table, subtitles, ELAN, report, or video with the scores in it.</source>
   <translation>Como tabla, subtítulos, ELAN, informe o vídeo con los valores.</translation>
  </message>
  <message>
   <source>Delete a session with all that EmoScope keeps of it; asks first.</source>
   <translation>Borrar una sesión con todo lo que EmoScope guarda de ella; pregunta antes.</translation>
  </message>
  <message>
   <source>Delete the sessions that are older than the settings say; asks first.</source>
   <translation>Borrar las sesiones más antiguas de lo que dicen los ajustes; pregunta antes.</translation>
  </message>
  <message>
   <source>A muted label takes no part in the scores.</source>
   <translation>Una etiqueta silenciada no participa en los valores.</translation>
  </message>
  <message>
   <source>Find any command by its name.</source>
   <translation>Encontrar cualquier orden por su nombre.</translation>
  </message>
  <message>
   <source>All keys on one page, and what the bars show.</source>
   <translation>Todas las teclas en una página, y qué muestran las barras.</translation>
  </message>
  <message>
   <source>A page for the door of the room, in four languages.</source>
   <translation>Una página para la puerta de la sala, en cuatro idiomas.</translation>
  </message>
  <message>
   <source>Versions, runtime, times per stage, and a report to copy.</source>
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
   <source>No longer muted: {name}</source>
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
   <source>Open video</source>
   <translation>Abrir vídeo</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>Usarla</translation>
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
   <source>The label set has changes that are not saved.</source>
   <translation>El conjunto de etiquetas tiene cambios sin guardar.</translation>
  </message>
  <message>
   <source>Files are being analysed. What was scored is kept.</source>
   <translation>Se están analizando archivos. Lo ya puntuado se conserva.</translation>
  </message>
  <message>
   <source>A file is being written. It will not be complete.</source>
   <translation>Se está escribiendo un archivo. No quedará completo.</translation>
  </message>
  <message>
   <source>A recording runs. It is ended and kept.</source>
   <translation>Hay una grabación en curso. Se termina y se conserva.</translation>
  </message>
  <message>
   <source>Quit all the same?</source>
   <translation>¿Salir de todos modos?</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
  <message>
   <source>The resolution stays during a recording. End it first.</source>
   <translation>La resolución no cambia durante una grabación. Termínela primero.</translation>
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
   <source>The demo clip is missing. Install EmoScope again, or open a video file.</source>
   <translation>Falta el clip de demostración. Reinstale EmoScope o abra un vídeo.</translation>
  </message>
  <message>
   <source>Cover the whole picture</source>
   <translation>Cubrir toda la imagen</translation>
  </message>
  <message>
   <source>Own sets</source>
   <translation>Conjuntos propios</translation>
  </message>
  <message>
   <source>Sets that come with EmoScope</source>
   <translation>Conjuntos incluidos</translation>
  </message>
  <message>
   <source>Videos</source>
   <translation>Vídeos</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Todos los archivos</translation>
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
   <source>Label sets</source>
   <translation>Conjuntos de etiquetas</translation>
  </message>
  <message>
   <source>Saved {path}</source>
   <translation>Guardado: {path}</translation>
  </message>
  <message>
   <source>{path} could not be written. Choose another place.</source>
   <translation>No se pudo escribir {path}. Elija otro lugar.</translation>
  </message>
  <message>
   <source>No model is loaded yet</source>
   <translation>Todavía no hay ningún modelo cargado</translation>
  </message>
  <message>
   <source>Wait until it is, or choose another pack</source>
   <translation>Espere a que lo esté, o elija otro paquete</translation>
  </message>
  <message>
   <source>There is no model pack "{0}" on this machine</source>
   <translation>No hay ningún paquete «{0}» en este equipo</translation>
  </message>
  <message>
   <source>Packs that are here: {0}{1}</source>
   <translation>Paquetes presentes: {0}{1}</translation>
  </message>
  <message>
   <source>{0} is missing</source>
   <translation>Falta {0}</translation>
  </message>
  <message>
   <source>Get the pack {0} again</source>
   <translation>Vuelva a obtener el paquete {0}</translation>
  </message>
  <message>
   <source>Get the pack again</source>
   <translation>Vuelva a obtener el paquete</translation>
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
   <source>{0} cannot be written ({1})</source>
   <translation>{0} no se puede escribir ({1})</translation>
  </message>
  <message>
   <source>Choose another place</source>
   <translation>Elija otro lugar</translation>
  </message>
  <message>
   <source>Free some space</source>
   <translation>Libere espacio</translation>
  </message>
  <message>
   <source>{0} knows only its own classes, not {1}</source>
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
   <source>There are: {0}{1}</source>
   <translation>Hay: {0}{1}</translation>
  </message>
  <message>
   <source>{0} has no list called labels</source>
   <translation>{0} no tiene una lista llamada labels</translation>
  </message>
  <message>
   <source>Begin it with `labels:` and a list of names</source>
   <translation>Empiece con `labels:` y una lista de nombres</translation>
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
   <source>Up to {0} are possible</source>
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
   <source>{0}{1}: this is not valid YAML</source>
   <translation>{0}{1}: no es YAML válido</translation>
  </message>
  <message>
   <source>See prompts/basic7.yaml for an example</source>
   <translation>Hay un ejemplo en prompts/basic7.yaml</translation>
  </message>
  <message>
   <source>{0}: the label "{1}" is there twice</source>
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
   <source>Choose another name for the label</source>
   <translation>Elija otro nombre para la etiqueta</translation>
  </message>
  <message>
   <source>{0}: colour must look like #1a2b3c</source>
   <translation>{0}: el color se escribe como #1a2b3c</translation>
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
   <source>The annotated video needs the video itself</source>
   <translation>El vídeo anotado necesita el propio vídeo</translation>
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
   <source>The camera "{0}" does not answer</source>
   <translation>La cámara «{0}» no responde</translation>
  </message>
  <message>
   <source>Plug it in again, or choose another camera</source>
   <translation>Vuelva a conectarla o elija otra cámara</translation>
  </message>
  <message>
   <source>The camera "{0}" gives no new pictures</source>
   <translation>La cámara «{0}» no da imágenes nuevas</translation>
  </message>
  <message>
   <source>Check its cable, or plug it in again</source>
   <translation>Compruebe el cable o vuelva a conectarla</translation>
  </message>
  <message>
   <source>{0} gives no new pictures</source>
   <translation>{0} no da imágenes nuevas</translation>
  </message>
  <message>
   <source>Close the other program, or choose another camera</source>
   <translation>Cierre el otro programa o elija otra cámara</translation>
  </message>
  <message>
   <source>The camera "{0}" is open but gives no pictures</source>
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
   <source>{0} may not be read</source>
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
   <source>The source has not answered for {0} s</source>
   <translation>La fuente no responde desde hace {0} s</translation>
  </message>
  <message>
   <source>It may be in use elsewhere</source>
   <translation>Puede estar en uso en otra parte</translation>
  </message>
  <message>
   <source>The model has been at one frame for {0} s</source>
   <translation>El modelo lleva {0} s con un fotograma</translation>
  </message>
  <message>
   <source>Try another runtime</source>
   <translation>Pruebe otro motor</translation>
  </message>
  <message>
   <source>The source stopped unexpectedly ({0})</source>
   <translation>La fuente se detuvo de forma inesperada ({0})</translation>
  </message>
  <message>
   <source>Scoring stopped unexpectedly ({0})</source>
   <translation>La puntuación se detuvo de forma inesperada ({0})</translation>
  </message>
  <message>
   <source>Something unexpected went wrong. The details are in the log.</source>
   <translation>Ha ocurrido algo inesperado. Los detalles están en el registro.</translation>
  </message>
  <message>
   <source>The language changes when the example has been taken, or at the next start.</source>
   <translation>El idioma cambia cuando se haya tomado el ejemplo o en el próximo inicio.</translation>
  </message>
  <message>
   <source>The language changes when the files are done, or at the next start.</source>
   <translation>El idioma cambia cuando los archivos estén listos o en el próximo inicio.</translation>
  </message>
  <message>
   <source>This session is still being recorded. End the recording first.</source>
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
   <source>Files are being analysed. Wait for the end, or cancel it first.</source>
   <translation>Se están analizando archivos. Espere al final o cancele primero.</translation>
  </message>
  <message>
   <source>{count} sessions are older than {days} days.</source>
   <translation>{count} sesiones tienen más de {days} días.</translation>
  </message>
  <message>
   <source>Sessions are kept for ever. The settings can say after how many days they go.</source>
   <translation>Las sesiones se guardan para siempre. Los ajustes pueden decir a los cuántos días se borran.</translation>
  </message>
  <message>
   <source>An export is being written. Wait for its end first.</source>
   <translation>Se está escribiendo una exportación. Espere primero a que termine.</translation>
  </message>
  <message>
   <source>No session is older than {days} days.</source>
   <translation>Ninguna sesión tiene más de {days} días.</translation>
  </message>
  <message>
   <source>There is nothing to forget.</source>
   <translation>No hay nada que olvidar.</translation>
  </message>
  <message>
   <source>Deleted: {names} ({files} files, {size}).</source>
   <translation>Borrado: {names} ({files} archivos, {size}).</translation>
  </message>
  <message>
   <source>Not deleted: {files}</source>
   <translation>No se ha borrado: {files}</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>y {count} más</translation>
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
   <source>Choose another name</source>
   <translation>Elija otro nombre</translation>
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
   <source>The label set</source>
   <translation>El conjunto de etiquetas</translation>
  </message>
  <message>
   <source>Delete "{name}"</source>
   <translation>Borrar «{name}»</translation>
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
   <source>Move "{name}"</source>
   <translation>Mover «{name}»</translation>
  </message>
  <message>
   <source>There is a label "{name}" already</source>
   <translation>Ya hay una etiqueta «{name}»</translation>
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
   <source>{name} knows only its own classes, so the label set is now: {classes}.</source>
   <translation>{name} solo conoce sus propias clases; el conjunto es ahora: {classes}.</translation>
  </message>
  <message>
   <source>Hold a neutral face for ten seconds …</source>
   <translation>Mantenga un rostro neutro durante diez segundos …</translation>
  </message>
  <message>
   <source>Show "{label}" for three to ten seconds …</source>
   <translation>Muestre «{label}» de tres a diez segundos …</translation>
  </message>
  <message>
   <source>"{label}" now also knows this example, until another source is opened.</source>
   <translation>«{label}» conoce ahora también este ejemplo, hasta que se abra otra fuente.</translation>
  </message>
  <message>
   <source>That was {seconds:.1f} s; at least {least:.0f} s are needed.</source>
   <translation>Fueron {seconds:.1f} s; hacen falta al menos {least:.0f} s.</translation>
  </message>
  <message>
   <source>Face {number}: scores are now shown as change from this neutral face.</source>
   <translation>Rostro {number}: los valores se muestran como cambio respecto a este rostro neutro.</translation>
  </message>
  <message>
   <source>{seconds:.0f} s left</source>
   <translation>quedan {seconds:.0f} s</translation>
  </message>
  <message>
   <source>none of these</source>
   <translation>ninguna de estas</translation>
  </message>
  <message>
   <source>from one picture</source>
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
   <source>The pictures are too far apart for a clip.</source>
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
   <source>filling, {seconds:.1f} s</source>
   <translation>llenando, {seconds:.1f} s</translation>
  </message>
  <message>
   <source>Same person: use them</source>
   <translation>La misma persona: usarlos</translation>
  </message>
  <message>
   <source>There is no scored face in view.</source>
   <translation>No hay ningún rostro valorado a la vista.</translation>
  </message>
  <message>
   <source>Choose the label to teach first.</source>
   <translation>Elija primero la etiqueta que quiere enseñar.</translation>
  </message>
  <message>
   <source>Examples from another source are not used here: {labels}.</source>
   <translation>Los ejemplos de otra fuente no se usan aquí: {labels}.</translation>
  </message>
  <message>
   <source>The example of "{label}" is forgotten.</source>
   <translation>El ejemplo de «{label}» se ha olvidado.</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Copiar los detalles</translation>
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
   <source>There is nothing to record yet: wait for the picture and the model.</source>
   <translation>Aún no hay nada que grabar: espere la imagen y el modelo.</translation>
  </message>
  <message>
   <source>The video has ended. Space plays it again.</source>
   <translation>El vídeo ha terminado. La barra espaciadora lo repite.</translation>
  </message>
  <message>
   <source>Before a recording, note the consent of the people in view.</source>
   <translation>Antes de grabar, anote el consentimiento de las personas a la vista.</translation>
  </message>
  <message>
   <source>There is no label to score: add one, or unmute one, before recording.</source>
   <translation>No hay ninguna etiqueta que puntuar: añada una, o reactive una, antes de grabar.</translation>
  </message>
  <message>
   <source>Scores, embeddings and video are all off in the settings: nothing to record.</source>
   <translation>Valores, vectores y vídeo están desactivados en los ajustes: no hay nada que grabar.</translation>
  </message>
  <message>
   <source>Recording has begun: {kept}</source>
   <translation>Ha empezado la grabación: {kept}</translation>
  </message>
  <message>
   <source>Markers belong to a recording. Begin one with Ctrl+R.</source>
   <translation>Las marcas pertenecen a una grabación. Ctrl+R inicia una.</translation>
  </message>
  <message>
   <source>Marker {number}</source>
   <translation>Marca {number}</translation>
  </message>
  <message>
   <source>Recorded. It is in the place Recordings: {name}</source>
   <translation>Grabado. Está en Grabaciones: {name}</translation>
  </message>
  <message>
   <source>{text} at {seconds:.1f} s</source>
   <translation>{text} en {seconds:.1f} s</translation>
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
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Open a recording first.</source>
   <translation>Abra primero una grabación.</translation>
  </message>
  <message>
   <source>{name} was stopped. What was scored is kept.</source>
   <translation>{name} se detuvo. Lo ya puntuado se conserva.</translation>
  </message>
  <message>
   <source>Writing {path}</source>
   <translation>Escribiendo {path}</translation>
  </message>
  <message>
   <source>Watches a face and says, live, how well each of your own sentences describes it.</source>
   <translation>Mira un rostro y dice, en directo, lo bien que lo describe cada una de sus frases.</translation>
  </message>
  <message>
   <source>After EmoCLIP (Foteinopoulou and Patras, FG 2024) and DFER-CLIP (Zhao and Patras, BMVC 2023). Faces are found with MediaPipe. Licence: Apache 2.0.</source>
   <translation>Según EmoCLIP (Foteinopoulou y Patras, FG 2024) y DFER-CLIP (Zhao y Patras, BMVC 2023). MediaPipe encuentra los rostros. Licencia: Apache 2.0.</translation>
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
   <source>The thin line across a bar says how much the score wavered in the last two seconds. A longer line means a less steady score.</source>
   <translation>La línea fina sobre una barra indica cuánto osciló la puntuación en los dos últimos segundos. Cuanto más larga, menos estable.</translation>
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
   <source>Purpose, or number of the form (no names)</source>
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
   <source>agreed in words</source>
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
   <source>The report has no faces, no names and no paths in it.</source>
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
   <source>Choose folder …</source>
   <translation>Elegir carpeta …</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportar</translation>
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
   <source>Face {number}</source>
   <translation>Rostro {number}</translation>
  </message>
  <message>
   <source>Change from own neutral</source>
   <translation>Cambio respecto a su propio neutro</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <translation>Borrar para siempre</translation>
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
  <message>
   <source>Delete {count} sessions?</source>
   <translation>¿Borrar {count} sesiones?</translation>
  </message>
  <message>
   <source>With it goes what was made of it: {names}</source>
   <translation>Con ella se va lo que se hizo de ella: {names}</translation>
  </message>
  <message>
   <source>Length, number and bold row always show the same value. The tag over the face too.</source>
   <translation>La longitud, el número y la fila en negrita muestran siempre el mismo valor. El rótulo de la cara también.</translation>
  </message>
  <message>
   <source>The hatched bar stands for none of your labels. When it leads, no label fits well.</source>
   <translation>La barra rayada significa ninguna de sus etiquetas. Si domina, ninguna encaja bien.</translation>
  </message>
  <message>
   <source>A star marks a label that was taught by example. A tick is the own neutral value.</source>
   <translation>Una estrella marca una etiqueta enseñada con un ejemplo. Una raya es el valor neutro propio.</translation>
  </message>
  <message>
   <source>Keys and how to read the bars</source>
   <translation>Teclas y cómo leer las barras</translation>
  </message>
  <message>
   <source>one second back or on; with Shift five</source>
   <translation>un segundo atrás o adelante; con Mayús cinco</translation>
  </message>
  <message>
   <source>one frame back or on</source>
   <translation>un fotograma atrás o adelante</translation>
  </message>
  <message>
   <source>zoom in, zoom out, show all</source>
   <translation>ampliar, reducir, mostrar todo</translation>
  </message>
  <message>
   <source>with the picture or timeline in focus</source>
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
   <source>Labels</source>
   <translation>Etiquetas</translation>
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
   <source>More than 1 makes the label win more easily.</source>
   <translation>Más de 1 hace que la etiqueta gane más fácilmente.</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>Aún sin guardar</translation>
  </message>
  <message>
   <source>Prompts, colour, weight</source>
   <translation>Frases, color, peso</translation>
  </message>
  <message>
   <source>What the model reads, one sentence per line.</source>
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
   <source>Not known to this model, so its score means nothing: {names}. Teach it by example.</source>
   <translation>Este modelo no lo conoce, así que su puntuación no dice nada: {names}. Enséñeselo con un ejemplo.</translation>
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
   <source>{count} prompts</source>
   <translation>{count} frases</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Eliminar</translation>
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
   <source>Templates: each sentence is put in at {}. One per line.</source>
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
   <source>It is scored beside the labels of the set, and not added.</source>
   <translation>Se valora junto a las etiquetas del conjunto y no se añade.</translation>
  </message>
  <message>
   <source>Own</source>
   <translation>Propios</translation>
  </message>
  <message>
   <source>With EmoScope</source>
   <translation>Incluidos</translation>
  </message>
  <message>
   <source>The map appears when a model is loaded.</source>
   <translation>El mapa aparece cuando hay un modelo cargado.</translation>
  </message>
  <message>
   <source>There is no scored face in view to try it on.</source>
   <translation>No hay ningún rostro valorado con el que probarla.</translation>
  </message>
  <message>
   <source>This model cannot tell these apart, so their scores share one answer: </source>
   <translation>Este modelo no sabe distinguir estas, sus valores comparten una respuesta: </translation>
  </message>
  <message>
   <source>Face {number}: the sentence would take {value} now.</source>
   <translation>Rostro {number}: la frase obtendría ahora {value}.</translation>
  </message>
  <message>
   <source>{name} knows only its own classes: {classes}.</source>
   <translation>{name} solo conoce sus propias clases: {classes}.</translation>
  </message>
  <message>
   <source>Nothing to look at yet</source>
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
   <source>{name} does not give the chosen resolution; it gives {width} × {height}.</source>
   <translation>{name} no da la resolución elegida; da {width} × {height}.</translation>
  </message>
  <message>
   <source>Keep auto</source>
   <translation>Dejar en auto</translation>
  </message>
  <message>
   <source>{asked} does not work here, so {got} is used. {why}.</source>
   <translation>{asked} no funciona aquí, así que se usa {got}. {why}.</translation>
  </message>
  <message>
   <source>{name} is back.</source>
   <translation>{name} ha vuelto.</translation>
  </message>
  <message>
   <source>Label for segments</source>
   <translation>Etiqueta de los segmentos</translation>
  </message>
  <message>
   <source>Threshold</source>
   <translation>Umbral</translation>
  </message>
  <message>
   <source>Markers</source>
   <translation>Marcas</translation>
  </message>
  <message>
   <source>no segments</source>
   <translation>sin segmentos</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>excluido</translation>
  </message>
  <message>
   <source>Undo marker</source>
   <translation>Deshacer marca</translation>
  </message>
  <message>
   <source>Redo marker</source>
   <translation>Rehacer marca</translation>
  </message>
  <message>
   <source>None yet: K sets one, Shift and drag marks a stretch</source>
   <translation>Ninguna: K pone una, Mayús y arrastrar marca un tramo</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>Ir allí</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Close message</source>
   <translation>Cerrar mensaje</translation>
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
   <source>Tell the people in view before you begin, say what it is for, and stop when they ask. A printable notice is in the Help menu.</source>
   <translation>Informe a las personas a la vista antes de empezar, diga para qué es y deténgase si lo piden. En el menú Ayuda hay un aviso para imprimir.</translation>
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
   <source>EmoScope – presenter view</source>
   <translation>EmoScope – vista de presentación</translation>
  </message>
  <message>
   <source>no face in view</source>
   <translation>ningún rostro a la vista</translation>
  </message>
  <message>
   <source>The {count} strongest of {all}.</source>
   <translation>Los {count} más fuertes de {all}.</translation>
  </message>
  <message>
   <source>waiting for scores</source>
   <translation>esperando valores</translation>
  </message>
  <message>
   <source>done</source>
   <translation>hecho</translation>
  </message>
  <message>
   <source>was done already</source>
   <translation>ya estaba hecho</translation>
  </message>
  <message>
   <source>in part</source>
   <translation>en parte</translation>
  </message>
  <message>
   <source>in use elsewhere</source>
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
   <source>Lets the labels be changed later. Derived from faces, so personal data.</source>
   <translation>Permite cambiar las etiquetas después. Derivados de rostros, por tanto datos personales.</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausa</translation>
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
   <source>Resume</source>
   <translation>Continuar</translation>
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
   <source>Play</source>
   <translation>Reproducir</translation>
  </message>
  <message>
   <source>Labels of this recording</source>
   <translation>Etiquetas de esta grabación</translation>
  </message>
  <message>
   <source>the video is not here; scores only</source>
   <translation>el vídeo no está; solo valores</translation>
  </message>
  <message>
   <source>There is no label to score. Add one first.</source>
   <translation>No hay ninguna etiqueta que valorar. Añada una primero.</translation>
  </message>
  <message>
   <source>no faces, or no scores were kept; video only</source>
   <translation>sin rostros o sin valores guardados; solo vídeo</translation>
  </message>
  <message>
   <source>not in view</source>
   <translation>fuera de la vista</translation>
  </message>
  <message>
   <source>As analysed: {name}</source>
   <translation>Como se analizó: {name}</translation>
  </message>
  <message>
   <source>Added to the queue: {count} files</source>
   <translation>Añadidos a la cola: {count} archivos</translation>
  </message>
  <message>
   <source>Re-scored with: {name}</source>
   <translation>Puntuado de nuevo con: {name}</translation>
  </message>
  <message>
   <source>no score here</source>
   <translation>sin valor aquí</translation>
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
   <source>Back to what the model is set to</source>
   <translation>Volver al ajuste del modelo</translation>
  </message>
  <message>
   <source>Label sets and recordings stay. A copy of the settings is kept: {name}</source>
   <translation>Los conjuntos de etiquetas y las grabaciones se quedan. Se guarda una copia de los ajustes: {name}</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>The size changes at the next start.</source>
   <translation>El tamaño cambia en el próximo inicio.</translation>
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
   <source>Size of everything</source>
   <translation>Tamaño de todo</translation>
  </message>
  <message>
   <source>Reduced motion: bars jump instead of gliding</source>
   <translation>Menos movimiento: las barras saltan en vez de deslizarse</translation>
  </message>
  <message>
   <source>Live</source>
   <translation>Directo</translation>
  </message>
  <message>
   <source>Show a camera like a mirror</source>
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
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Pack</source>
   <translation>Paquete</translation>
  </message>
  <message>
   <source>Runtime</source>
   <translation>Motor</translation>
  </message>
  <message>
   <source>Most faces at once</source>
   <translation>Rostros como máximo a la vez</translation>
  </message>
  <message>
   <source>A recording keeps</source>
   <translation>Una grabación guarda</translation>
  </message>
  <message>
   <source>embeddings (personal data; lets labels be changed later)</source>
   <translation>vectores (datos personales; permiten cambiar etiquetas después)</translation>
  </message>
  <message>
   <source>the video itself</source>
   <translation>el propio vídeo</translation>
  </message>
  <message>
   <source>How long sessions are kept</source>
   <translation>Cuánto se guardan las sesiones</translation>
  </message>
  <message>
   <source>Keep sessions</source>
   <translation>Guardar sesiones</translation>
  </message>
  <message>
   <source>Ask at the start before old ones are deleted</source>
   <translation>Preguntar al inicio antes de borrar las antiguas</translation>
  </message>
  <message>
   <source>Counted from the day a session began, in the program's own folder. Videos that were analysed and files that were exported elsewhere are never deleted.</source>
   <translation>Se cuenta desde el día en que empezó la sesión, en la carpeta del programa. Los vídeos analizados y los archivos exportados a otro lugar nunca se borran.</translation>
  </message>
  <message>
   <source>Set everything in this dialog, and the places of the window, back?</source>
   <translation>¿Restablecer todo lo de este diálogo y la disposición de la ventana?</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <source>as the system</source>
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
   <source>for ever</source>
   <translation>para siempre</translation>
  </message>
  <message>
   <source>{days} days</source>
   <translation>{days} días</translation>
  </message>
  <message>
   <source>{name} (not on this computer)</source>
   <translation>{name} (no en este ordenador)</translation>
  </message>
  <message>
   <source>The numbers are cosines of the labels' mean sentence embeddings. From {limit} on a pair is marked: its scores then move together. The limit is chosen for reading the map; it was not measured on people.</source>
   <translation>Los números son cosenos de los vectores medios de las frases. Desde {limit} se señala una pareja: sus valores se mueven juntos. El límite se eligió para leer el mapa; no se midió con personas.</translation>
  </message>
  <message>
   <source>Similarity of the labels</source>
   <translation>Similitud de las etiquetas</translation>
  </message>
  <message>
   <source>{picture:.0f} fps, {scores:.0f} scored</source>
   <translation>{picture:.0f} fps, {scores:.0f} valoradas</translation>
  </message>
  <message>
   <source>The largest faces are followed; the settings say how many</source>
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
   <source>Time since the frame arrived that the newest score belongs to</source>
   <translation>Tiempo desde que llegó la imagen del último valor</translation>
  </message>
  <message>
   <source>Frames that the model never saw because a newer one had come</source>
   <translation>Imágenes que el modelo no vio porque llegó otra más nueva</translation>
  </message>
  <message>
   <source>recording</source>
   <translation>grabando</translation>
  </message>
  <message>
   <source>{picture:.0f} fps, not scored</source>
   <translation>{picture:.0f} fps, sin puntuar</translation>
  </message>
  <message>
   <source>sends to {streams}</source>
   <translation>envía a {streams}</translation>
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
   <source>Source</source>
   <translation>Fuente</translation>
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
   <source>off</source>
   <translation>apagado</translation>
  </message>
  <message>
   <source>Streams</source>
   <translation>Flujos</translation>
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
   <source>not there, tried again</source>
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
   <source>receivers: {count}</source>
   <translation>receptores: {count}</translation>
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
   <source>Video</source>
   <translation>Vídeo</translation>
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
   <source>the most probable label</source>
   <translation>la etiqueta más probable</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Mirar de nuevo</translation>
  </message>
  <message>
   <source>Each bar says how much the score falls (up) or rises (down) when this frame is left out.</source>
   <translation>Cada barra dice cuánto baja (arriba) o sube (abajo) el valor si falta esta imagen.</translation>
  </message>
  <message>
   <source>This is the model's view of the picture. It is not what the person feels, and not a reason to believe the score.</source>
   <translation>Es la visión del modelo sobre la imagen. No es lo que siente la persona ni un motivo para creer el valor.</translation>
  </message>
  <message>
   <source>The frame at {seconds:.1f} s speaks most for it.</source>
   <translation>La imagen en {seconds:.1f} s es la que más habla a favor.</translation>
  </message>
  <message>
   <source>Nearest sentences, and how much likelier than none of these:</source>
   <translation>Frases más cercanas, y cuánto más probables que ninguna de estas:</translation>
  </message>
  <message>
   <source>Use label set: {name}</source>
   <translation>Usar conjunto: {name}</translation>
  </message>
  <message>
   <source>The notice is in {path}</source>
   <translation>El aviso está en {path}</translation>
  </message>
 </context>
</TS>
