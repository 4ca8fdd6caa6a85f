<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>EngineThread</name>
    <message>
        <source>The work stopped unexpectedly. Try again; if it happens again, start the program anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype</name>
    <message>
        <source>Tintype %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label your own photos, teach a classifier with them, see what it gets wrong, and take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything happens on this computer. Your photos are never changed and never leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public Licence, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with Qt, LibTorch, OpenCV, QCustomPlot, Exiv2, LibRaw and libheif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: it is not the list of facts it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: it does not say its format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Tintype. Update the program to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read to its end (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written (%2). Check the free space and the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HEIF picture is damaged or of a kind that cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged: it does not say how large it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture says that it has %1, more than Tintype opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture says that it has %1, but the file is far too small to hold them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has %1, more than fits into memory at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a picture that Tintype can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to open the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is built of far more layers than any camera writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The icon is larger than any icon is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file begins like a picture but is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: some colours of the picture may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged or cut short and cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is cut short: a part of the picture may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera file is damaged, or from a camera that is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample photo could not be written as JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to draw the sample photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample photo could not be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is not empty; choose a new one for the sample photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be made; choose a place that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and %1 sample photos a class can be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part that learns is missing (%1). Install Tintype again, or set TINTYPE_ENGINE to where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part that learns could not be loaded (%1). Install Tintype and LibTorch again, in versions that fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not Tintype&apos;s part that learns. Install Tintype again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part that learns could not start. Start Tintype again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exported file %1 could not be checked: it does not run as it should. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos to check with were prepared wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is too large for ONNX. Export it as safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written as ONNX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a whole safetensors model file. Copy it again, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to open %1. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights %1 cannot be written: their numbers do not fit their shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights %1 cannot be written: the name comes twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks at one photo and says which of these classes it shows, with a probability for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: %1, pretrained on ImageNet (weights by the TensorFlow authors, Apache License 2.0) and then taught these classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taught with the recipe &quot;%1&quot; on %2 photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (95 % interval: %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean negative log-likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected calibration error, 15 bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right when sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these independent (a burst counts once)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given ↓ said →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been tested on photos it had never seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it learnt, it was checked on %1 other photos: right on %2, loss %3. They chose its best moment, so that flatters it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows only these classes: a photo of anything else gets one of them all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under a highest probability of %1 it should be taken as &quot;not sure&quot;. That helps with doubtful photos, not with foreign ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures hold for photos like those it was tested on. Another camera, place or season can be harder: test it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must not decide alone on anything that matters to people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the photo upright and to sRGB. Cut out the square at its centre whose side is %1 of the short side, and resize it to %2 × %2 pixels (bicubic with antialiasing, a = -0.5, as Pillow does).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ONNX file takes `image`, float32 [N, 3, %1, %1], red, green and blue from 0 to 255, and gives `logits` and `probabilities`, float32 [N, %2], in the order of the classes above. Mean, deviation and temperature are inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safetensors file holds the weights in float32, and under `tintype` in its header all that stands here; there subtract the mean (%1, %2, %3), divide by the deviation (%4, %5, %6) and divide the logits by the temperature %7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: what this model is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Right on %1 of %2 it had never seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right on %1 of %2 that chose its best moment, which flatters it a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right on %1 of %2 it learnt from, which says little about new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right on %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure rests on %1, so it is rough. Tag more photos and add them to the test part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On 1 photo it was very sure and disagreed with the tag. Look at it first: the tag may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>On %n photos it was very sure and disagreed with the tag. Look at them first: tags may be wrong.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is its weakest class: it found %2 of %3. Tag more photos like those it missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are mixed up most (%3). Tag more photos that lie between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no photo here, so nothing is known about it. Tag some and split again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the fewest photos here (%2). Tag more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learnt from %1. About %2 a class make a better model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sure of %1 and right on %2 % of the others. Tag more photos like the unsure ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 photo could not be read and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photos could not be read and were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The model&apos;s description is damaged. Choose another model, or train it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file does not hold the weights of a network %1 with these classes. Choose another model, or train it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder for the training could not be made in %1. Check the free space and the permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ActionBook</name>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Tintype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::Application</name>
    <message>
        <source>Label photos, train an image classifier and take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project (its folder ends in .tintype), or a folder of photos to make a project of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tintype: give one project or one folder at most.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at %1. Open a project, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::BottomBar</name>
    <message>
        <source>Cancel the import; what is imported stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the training and keep the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::Catalog</name>
    <message>
        <source>A project is a folder whose name ends in .tintype, such as Holidays.tintype; %1 does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already; open it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be made; check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Tintype project at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there any more; import its new folder to find it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read any more: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed since it was imported; import it again to take over its new content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That class is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tag %n photo(s) as %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untag %n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A class needs a name of at most 100 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a class %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename class %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Split %n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::CatalogLock</name>
    <message>
        <source>The project %1 is open in another program (%2, process %3); close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 cannot be opened for writing; check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::CurveCanvas</name>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best so far %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation %1 at step %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::CurveFile</name>
    <message>
        <source>A plot can be saved as PNG, PDF or CSV. Give the file one of these endings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::CurvePlot</name>
    <message>
        <source>Accuracy over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of photos whose class the model gets right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong and how sure of it the model is; lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: the photos it learns from. Validation: photos kept aside to check it while it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic scale: shows small losses large (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::Curves</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::DatasetSnapshot</name>
    <message>
        <source>The list of photos of this run is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::Evaluation</name>
    <message>
        <source>There is no photo to judge it on. Tag photos and split them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On new photos like these expect between %1 and %2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of one burst count once in that range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag photos and split them, so that some are kept for the test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands out. Try it on photos from another day or place: that tells more than more of the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ImportBar</name>
    <message>
        <source>Use folder names as classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo in the folder “beach” gets the class “beach”. Classes that are missing are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the photos in “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import the photos of %n folder(s) and file(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::ImportRunner</name>
    <message>
        <source>Finding photos that belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::MainWindow</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Tintype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import is at work already. Wait until it is done, or cancel it below, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project: choose its folder, which ends in .tintype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the photos of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photos to start a project with them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ModelInfo</name>
    <message>
        <source>The model was written by a newer Tintype. Update the program to use it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::NetworkCatalog</name>
    <message>
        <source>There is no network %1 here; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::PercentTicker</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::PhotoStore</name>
    <message>
        <source>The change could not be saved in the project&apos;s database (%1). Nothing was changed; check the free space and the permissions of the project&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Tintype project in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s database is damaged and cannot be opened. Your photos are untouched; a copy of the project from a backup will open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was made by a newer Tintype; update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::Preprocessing</name>
    <message>
        <source>The model does not say rightly how photos are prepared for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::Recipe</name>
    <message>
        <source>The recipe &quot;scratch&quot; is not there yet. Choose &quot;quick&quot; or &quot;better&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recipe &quot;%1&quot;. Choose &quot;quick&quot; or &quot;better&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe of this run is damaged. Start a new training.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::RunFolder</name>
    <message>
        <source>There is no training %1 in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of the training could not be written to %1 (%2). Check the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of the training %1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::SafetensorsFile</name>
    <message>
        <source>%1 is too large to be a model for this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read to its end (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: it would hold too many parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: its description is too long.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::SampleRunner</name>
    <message>
        <source>The sample photos could not be put into %1; check that the folder is yours to write and not there yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::Sheet</name>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TopBar</name>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TrainingEvent</name>
    <message>
        <source>A line of this run&apos;s history is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::WelcomePage</name>
    <message>
        <source>Teach a classifier with your own photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label some photos, let Tintype learn from them, and see how far you can trust it. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your own photos. They stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder whose name ends in .tintype.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with sample photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws %1 pictures of beaches, mountains and cities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, such as Summer 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that the project is kept in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot begin with a dot or contain a slash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the project in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing sample photos: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::WorkReporter</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Imported %n photo(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %n photo(s) were here already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No photos were found there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Found %n moved photo(s) again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The rest was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training paused at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping, keeping the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training %1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training was stopped; the best model is kept. It is right on %1 % of the validation photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is done. The model is right on %1 % of the validation photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::Workshop</name>
    <message>
        <source>Drawing sample photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
