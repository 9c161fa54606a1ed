"""What the engine says of examples and of labelled files."""

from __future__ import annotations

from emoscope.app.i18n import noted

TEXTS: tuple[str | tuple[str, str], ...] = (
    noted("This recording has no embeddings, so nothing can be taught from it"),
    noted("It cannot be read as a picture"),
    noted("No face could be scored in it"),
    noted("The film ends at {0} s, before the part from {1} s"),
    noted("No face was found in it"),
    noted("There is no such file"),
    noted("Its header is path,label[,start_s,end_s,group]"),
    noted("No label is called {0}"),
    noted("Put them into a folder for each label: {0}"),
    noted("The label set has {0}"),
    noted("{0} cannot be read as a CSV table ({1})"),
    noted("{0} has no column {1}"),
    noted("{0} holds no pictures or videos of labels"),
    noted("{0} lists {1} files"),
    noted('{0}, line {1}: "{2}" is not a time in seconds'),
    noted("{0}, line {1}: end_s is not after start_s"),
    noted("{0}, line {1}: path or label is empty"),
    noted("None of the {0} files could be used as an example"),
    noted("What was taught with an earlier version belongs to another model"),
    noted("Choose that model to take it over, or teach again"),
    noted("An example is of another model's space"),
    noted("Teach it again"),
    noted("That would be {0} examples"),
    noted("It may have up to 100 MB"),
    noted("The examples of {0} are not here"),
    noted("Open the taught set's own file"),
    noted("{0}: what it says of the examples' pack is damaged"),
    noted("Teach the set again, or take the file from a backup"),
    noted("{0} does not say which pack its examples are of"),
    noted("{0} has {1} examples"),
    noted("{0} has no examples"),
    noted("{0} has no list of examples"),
    noted("{0} does not have the size of the pack it names"),
    noted("{0} is damaged"),
    noted("{0} is not an embedding"),
    noted("{0}: the picture is too large"),
    noted(
        "The examples of {0} were taught with the pack {1} {2}, and {3} {4} encodes faces"
        " differently"
    ),
    (
        "Teach it again (emoscope teach SET --model PACK --out FILE), or use that pack",
        noted("Teach it again with this pack, or use that one"),
    ),
    noted("The scores of {0} were made with {1} examples, which are not kept beside them"),
    noted("Choose the taught set's own file"),
    noted("No example could be taught again"),
    noted("Neither its file nor a picture of it is available"),
    noted("The comparison was stopped"),
    noted("Every file is an example of a taught set, or shows what a label is not"),
    noted("Compare on other files"),
    noted("No label set could be scored"),
    noted("No file could be scored"),
    noted("All examples are of one person: how it does on others is not known"),
    noted("Examples of {0} and {1} are almost the same face: one of them may be wrong"),
    noted("Few examples: {0}. Below {1} of a label its figure says little"),
    noted("No persons were named, so the estimate holds for the same people and camera"),
    noted("The examples do not do better than the sentences, which stay as they are"),
    noted(
        "The recall shows no gain; the examples still move the scores, as they are weighed by"
        " squared error: {0} by the sentences, {1} with them"
    ),
)
