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
        <source>%Ln photos</source>
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
        <source>On %Ln photos it was very sure and disagreed with the tag. Look at them first: tags may be wrong.</source>
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
        <source>%Ln photos could not be read and were left out.</source>
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
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model file %1; check its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 has no model %2; its models are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 has no model yet; train one with: tintype-cli train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training of the project %1 has finished; go on with train --resume, or name a model with --model: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not in the project; import it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no photo of that path or id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class %1 has too few photos (%2) to learn from; tag at least %3 of each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tagged photos of %1 are of one class; tag photos of a second one, or there is nothing to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo of %1 has a class yet; tag some, or import with --tags-from-folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training part has too few photos of the class %1 (%2); split anew with: tintype-cli split --anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no device. Use auto, cpu, or an accelerator such as cuda:0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device %1 that this LibTorch can use. Use auto or cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerator %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory. Close other programs, or allow more, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics processor stopped working. Start Tintype again, or let it use the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computation failed. Try again; if it fails again, please report it with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning needs training photos of at least two classes. Tag more photos and divide them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few photos to learn from. Tag at least ten of each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about half a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tagged photo(s) are in no part yet and would not be learnt from.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Split them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has only %Ln training photo(s); it will hardly be learnt.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tag more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos are kept for validation; some of the training photos will be put aside for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no photos yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo has a class yet. The classes are what the model learns to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model needs photos of at least two classes to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos are not split yet into those to learn from and those to test with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than two classes have training photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be read. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evaluation is damaged; evaluate again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of a model that has changed since; evaluate again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the photo upright and to sRGB. Cut out the square at its centre whose side is %1 of the short side (whole pixels, rounded down), and resize it to %2 × %2 pixels (bicubic with antialiasing, a = -0.5, as Pillow does).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right on %1 of %2, of which it had learnt some before, which flatters it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged or belongs to another training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Tintype; go on with that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure that it is a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure: %1, perhaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure: %1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 on MNIST&apos;s test digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 misread %2 of %3 test digits with %4 parameters, %5 misread %6 with %7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution did not win this time; give both more epochs and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too close to tell which is better; give both more epochs and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A convolution looks at neighbouring pixels through the same small filters everywhere, so a stroke that it knows in one place it knows in all; the dense network has to learn it for each place anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a digit from 0 to 9 was expected before the tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a point such as 12,34 was expected, not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2 is no drawing: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already and is nothing that an export of digits wrote; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be made into a PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no digits to export; keep some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three convolutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours: pairs of small filters, kept in balance while they learn. Made for little arithmetic a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that textbooks begin with: three layers of small filters, then a dense layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classic of 1998 that read bank cheques, built with today&apos;s parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pixel is joined to every neuron. As many numbers to learn, but it does not know that pixels have neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DigitNet&apos;s width is 8 to 64, a multiple of 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network %1 for digits; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs, minutes, networks and the accuracy to reach must be within what makes sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file of digits as MNIST has them, or it is damaged. Fetch it again, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MNIST digits are not in %1. Run packaging/run.sh again to fetch them, or choose the folder that has the four files (train-images-idx3-ubyte and so on).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 epochs fit into the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no digits of yours to learn from yet. Draw one and say what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, more than 99.9 % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written to the folder %1; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training was stopped before it had learnt anything; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DigitNet, deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DigitNet with a third pair of filters: makes fewer mistakes when it is given time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network %1; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network tells 1 to %1 classes apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes pictures of %2 to %3 pixels a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reads pictures of 28 by 28.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tells ten digits apart, no other number of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a stack of layers grows, it becomes harder to teach: beyond some twenty layers even the photos that it learns from come out worse. A residual block passes its input on beside its layers and adds it to what they make of it. They only have to learn the difference, and where there is nothing to add they can keep still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The short way also lets the gradient through undiminished, so that 50 and even 152 layers learn well. Deep forms squeeze the maps with a 1x1 convolution before each 3x3, and widen them again behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ResNet whose blocks look at the whole picture before they answer. Squeeze: each map is averaged to a single number. Excitation: two small dense layers turn these numbers into a factor between 0 and 1 for each map, and the maps are multiplied by their factors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So maps that matter for this photo speak louder than the others. It costs a few parameters and hardly any arithmetic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large should a filter be? An inception module does not choose: 1x1, 3x3 and larger filters and a pool work side by side, and their maps are put behind one another. 1x1 convolutions reduce the maps before the large filters, which saves most of their arithmetic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single average over each last map takes the place of AlexNet&apos;s large dense layers: a tenth of its parameters, and fewer mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blocks are MobileNetV2&apos;s inverted residuals, with some 5x5 filters. The Lite forms leave out what small devices are slow at: squeeze and excitation, and activations that are hard to compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight layers, a million photos, two graphics processors: AlexNet won the ImageNet test of 2012 by a wide margin and showed that a deep network learns by itself what to look for, when there is enough to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why convolution? A stroke is a stroke wherever it stands. A small filter that goes over the whole picture finds it everywhere with the same 25 weights; a dense layer would have to learn it anew for each place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pools in between make the maps smaller, so that the next filters see more of the digit and small shifts do not matter. LeNet-5 read bank cheques; this is its form in today&apos;s parts, with ReLU and maximum pooling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for telephones. Its blocks turn a ResNet&apos;s inside out: a 1x1 convolution widens a few maps to six times as many, a depthwise 3x3 looks at each by itself, and another 1x1 brings them back to a few. The short way joins the narrow ends, so little has to be kept in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 1x1 has no activation behind it: cutting off what is negative would throw too much away where maps are few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network can be made deeper, wider, or be given larger pictures. Compound scaling does all three at once in a fixed ratio: from a small network that was found by search the larger ones follow by rule. Each step costs more and sees finer detail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU, which only cuts off what is negative, made it learn several times as fast as the squashing functions before. Dropout switches off half of the dense layers at random at every step, so that no neuron relies on another. These dense layers hold more than nine tenths of all parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ordinary convolution looks at the neighbourhood and mixes the maps at the same time. Xception separates the two: a depthwise convolution looks at each map by itself, then a 1x1 convolution mixes them. That takes about a ninth of the arithmetic of a 3x3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an inception module driven to its end, a branch for every map, with the short ways of a ResNet. With no more parameters than the inception networks of its time it made fewer mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From scratch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: %1, taught from scratch: all it knows comes from these photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TorchScript file, for PyTorch in Python and C++, takes float32 [N, 3, %1, %1], red, green and blue from 0 to 255, and gives the probabilities, float32 [N, %2], in the order of the classes above; its method `logits` gives the logits. Open it with `torch.jit.load`; all that stands here is its extra file `tintype.json`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Tintype was built without MPI, so several processes cannot learn together. Start it without mpirun, or install libopenmpi-dev and build it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part that speaks MPI could not be loaded (%1). Install Open MPI and build Tintype anew, or start it without mpirun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeNet-5 as its authors built it. What today is a maximum is here an average with a factor and a summand of its own, which are trained. Everything goes through a tanh, which squashes it between -1.7 and 1.7. And not every map of the third layer sees all six before it: by a table each sees three or four, so that the maps have to look for different things, and arithmetic, dear in 1998, is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is unlike all that came after: 84 neurons draw the digit as a picture of 7 by 12 pixels, and the answer is the digit whose drawn picture is the nearest. So digits that are easily mistaken for each other, like 3 and 8, have answers close together, and what is near none of them is no digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as it was published: it squashes and averages, and draws a small picture of its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: %1, begun with weights that were brought from a file (%2) and then taught these classes. Their licence is that of their publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights in %1. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is almost %2 as %3 has it, but %4. Only whole, unchanged weights can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds weights of a network that is not known here: %2. Known are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torchvision&apos;s AlexNet, GoogLeNet, ResNet-18, 34 and 50 and MobileNetV2, and timm&apos;s legacy_seresnet18 and 50, legacy_xception, mobilenetv2_100 and tf_efficientnet_lite0 to 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weights were brought for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be removed (%2). Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as %2 has it, for %3 classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights that learning starts from are missing (%1). Run packaging/run.sh again, or set TINTYPE_SHARE to where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights for %1 to start from. Bring some (tintype-cli weights add FILE, or the page Networks), or let it learn from scratch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the network of 2014: while it learns, two more heads along the way have to answer, too, so that the early layers hear what to change; afterwards they fall away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this form, built since 2015, every convolution is followed by a normalisation that keeps its numbers in balance while it learns. The original, without, is GoogLeNet (2014).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its maps are split in two halves that hardly meet, one for each processor (groups), and neighbouring maps damp each other (local normalisation). AlexNet (2014) has neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the form of 2014, which most programs build today: a single tower that needs no second processor, with fewer maps and without the damping of neighbouring maps. The original is AlexNet (2012).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no safetensors file, the kind that models and weights are kept in. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty. Copy it again, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a device or a pipe. Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network %1 here; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network %1. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a pickle of PyTorch, which can hold programs, so it is not opened. Convert it once in Python: import torch, safetensors.torch as s; s.save_file(torch.load(&apos;%1&apos;, weights_only=True), &apos;%2&apos;)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::AccuracyCard</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that is judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos it is judged on. Only the test part tells how good it is on new photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy on the training photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
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
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
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
    <name>Tintype::Arguments</name>
    <message>
        <source>%1 is one of %2, not %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a whole number from %2 to %3, not %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a number from %2 to %3, not %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a whole number, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is one word too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the options: what follows is a word, even with a dash in front.</source>
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
        <source>Tag %Ln photo(s) as %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untag %Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln photo(s)</source>
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
        <source>Split %Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Checking photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digit is one of 0 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing drawn to keep; draw a digit first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That digit is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call a %1 a %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln digit(s)</source>
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
    <message>
        <source>The project %1 is open on the computer %2; close it there first. If that computer is not using it, delete the file %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 is open in another program; close it there first. If no program is using it, delete the file %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ClassesCommand</name>
    <message>
        <source>What to do; without it the classes are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class; its photos stay in the project when it is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class %1; the command classes lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes takes nothing, or: add NAME, rename OLD NEW, remove NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no class)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the classes, or add, rename or remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes · classes add NAME · classes rename OLD NEW · classes remove NAME</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::CommandContext</name>
    <message>
        <source>There is no project at %1; make one with: tintype-cli new NAME.tintype</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::CommandLine</name>
    <message>
        <source>there is no command %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s folder (NAME.tintype); else $TINTYPE_PROJECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress on stderr: one JSON object a line, a bar, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no command was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no project was named; give -C PROJECT or set TINTYPE_PROJECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened (%1); please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; see %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tintype-cli [-C PROJECT] COMMAND [OPTIONS] [--json]

Label your own photos, train a classifier on them, see what it gets wrong, take it away.
A project is a folder whose name ends in .tintype; $TINTYPE_PROJECT names one once and for all.

Commands:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tintype-cli COMMAND -h says more on each.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ComparedCurves</name>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of digits that are read rightly. Lines: digits it learns from. Dots: digits held back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong and how sure of it the network is, lower is better; each line of the grid is a tenth of the one above. Lines: digits it learns from. Dots: digits held back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy over the steps, a line a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss over the steps, a line a network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ConfusionModel</name>
    <message numerus="yes">
        <source>%1 of %Ln photo(s) of %2: found (%3).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photo(s) of %2: taken for %3 (%4).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Photos tagged %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that the model called %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ConfusionView</name>
    <message>
        <source>Confusion: how often photos of one class were taken for another</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::CostView</name>
    <message>
        <source>Mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that it learns from at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How numbers are kept: in 4 bytes or, less exactly, in 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does the peak of a prediction come from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does a pool have no parameters?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the largest of its window, or the average. There is nothing to learn about that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does a 1x1 convolution cost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It mixes the maps pixel by pixel, a weight for each pair of maps: a ninth of a 3x3 with as many. In networks with depthwise convolutions it is most of the arithmetic all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters · %2 multiply-adds for a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 statistics of normalisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights, biases and statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that is held of maps at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes at most, from %Ln picture(s) at a time</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number for each parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW&apos;s averages for each parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes, most while %2 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no layers to count yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parameters are there the whole time. Of the maps (the activations) only those that a layer reads and the one that it writes are held, and what a short way still waits for: the peak is where these are largest together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps of all layers, which the gradient needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that is held of gradients of maps at once</source>
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
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
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
    <name>Tintype::DigitBars</name>
    <message>
        <source>How sure it is of each digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::DigitCanvas</name>
    <message>
        <source>Paper to draw a digit on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw with mouse, pen or finger. Delete clears, [ and ] change the width of the pen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or paste or drop a photo of one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::DigitModel</name>
    <message>
        <source>There is no such digit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::DigitModelInfo</name>
    <message>
        <source>The model was written by a newer Tintype. Update the program to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no model that reads digits. Choose another, or train one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::DigitNetworkCard</name>
    <message>
        <source>%1 parameters
%2 thousand multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters: the numbers that it learns. Multiply-adds: what it calculates to read one digit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::DigitPicture</name>
    <message>
        <source>What the network sees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::DigitResults</name>
    <message>
        <source>Nothing trained yet. Tick the networks to compare and press Train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers that it learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the reading of the files to the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-back digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read rightly of the training digits that were kept aside while it learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read rightly of the test digits, which are looked at once, at the end; in brackets the range that holds the true share with 95 % certainty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (stopped)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none held back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::DigitTrainView</name>
    <message>
        <source>Quick look: 1 epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 minutes each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on the MNIST digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An epoch shows the network every training digit once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests and keeps the network in training as it is now; the others are not trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line a network, once they learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder with the MNIST files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MNIST digits are not in %1. Run packaging/run.sh again to fetch them, or choose the folder that has the four files (train-images-idx3-ubyte and so on).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here can train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first: the trained networks are kept in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a network first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains the ticked networks one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: reading the digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: the network is tested as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 of %3): epoch %4, %5 digits a second, %6 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; what was trained is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. The trained networks can be chosen where you draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>55,000 digits to learn from, 5,000 to judge by on the way, 10,000 for the test at the end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::DigitsCommand</name>
    <message>
        <source>train learns from 55,000 of MNIST&apos;s training digits, holds 5,000 back for every choice, and looks at the 10,000 test digits once, at the end. evaluate reads those test digits, or the drawings of a stroke file; predict says what each drawing is.
A stroke file has a drawing a line: LABEL TAB x,y x,y …|x,y … with y downwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train: about as long; how many epochs fit is measured and fixed before the first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train: how often each digit is seen; 10 when neither is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train: another start and order for another number; 1 when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train: digitnet when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train: stop when this accuracy on the 5,000 held-back digits is reached, such as 0.99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train: networks that learn apart and read together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train: maps of digitnet&apos;s first layer, a multiple of 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the four files of MNIST are, if not where the set-up put them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train: the model&apos;s file, ending in .safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluate, predict: a model&apos;s name or .safetensors file; the one that comes with the program when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluate, predict: a stroke file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give --minutes or --epochs, not both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--width is a multiple of 8 from 8 to 64, not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed is a number up to 4294967295</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--out names a file that ends in .safetensors, not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predict needs --strokes FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digits is followed by train, evaluate or predict, not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; choose another place with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model of digits %1; give its file, or leave --model out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 numbers learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, wrong on %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the training was stopped; what was learnt is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drawing in %1 says which digit it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2; of the others %3 are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 digits a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a network on the MNIST digits, or let one read digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train: processor cores to use; all when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no drawing in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train: so many of the networks learn from drawn digits and from what is no digit, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped before all digits were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no model of digits: their files end in .safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::DigitsPage</name>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DigitNet, as it came with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be read now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit, and the network reads along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole number: %1. Click a digit for its bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read from the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo of digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No digit was found on the photo. One on plain paper, written with a dark pen, is found best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your digits are kept in a project. Open one, or make one, and it can learn from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project to keep your digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what a drawing is, and it is kept here to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with-mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST %1, before %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken over: it would have forgotten. %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads %1 of your %2 now, before %3. %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for your digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) exported to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is a…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on MNIST…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the digits on the picture that was copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the digits on a photo of paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which parts of the drawing spoke for the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train networks of your own on 55,000 handwritten digits, and compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last stroke back (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a new sheet; can be undone (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which digit it is (0 to 9), so that the network can learn from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the pen ([ and ])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No digit found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on plain paper, written with a dark pen, is found best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like a number. Click a box to see what the network makes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw one digit at a time; numbers are read from photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong? Press the key of the right digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::EvaluateCommand</name>
    <message>
        <source>An id (see models) or a .safetensors file; the newest finished model when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the project&apos;s photos; test when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other photos instead: a folder with one sub-folder a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not know the class %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model learnt from some of these photos (%1): the split was made anew since. The figures flatter it; train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 has no %2 photos; make some with: tintype-cli split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1; name one that has a sub-folder for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies in no folder of a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has no class of that name; it knows %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no photos in %1; name a folder that has a sub-folder for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--split and --photos exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no project was named; give -C PROJECT, or --model FILE.safetensors with --photos FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped before all photos were looked at; nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photo could be asked about; the first is %1: %2</source>
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
        <source>95 % sure between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; right when sure %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure how good a model is, on photos it did not learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model learnt from some of these photos (%1). The figures flatter it; take others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::EvaluatePage</name>
    <message>
        <source>Train again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a model is trained, you see here how good it is on photos it has never seen, and where it goes wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What it has looked at so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · judged on %2</source>
        <comment>model, photos</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no photos in this part that the model could be judged on. Tag photos and split them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at photo %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training has the processor. This begins when it is done, or when you stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was “not sure” on %1 (%2); on the others it was right %3 of the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photos here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found %1 · right %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: of %1 tagged %2, it called %3 so (this is its recall).
Right: of %4 it called %2, %3 are (this is its precision).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge it on the test photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stack of photos is in two parts: the figure does not flatter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have near-twins in another part, so the figure flatters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learnt from %1 of these when the split was another: the figure flatters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of classes that it was not taught are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) changed since it was trained.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>By class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By class: how many of its photos were found, and how often it was right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often photos of one class were taken for another. Choose a cell to see its photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: your tags. Columns: what the model said. Choose a cell to see its photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure, how often right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across: how sure the model was. Up: how often it was right then. On the dashed line its percentages hold; below it, it is too sure of itself. A larger dot stands for more photos, the line through it for how uncertain its place is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do next</source>
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
    <name>Tintype::EvaluationStore</name>
    <message>
        <source>The model gave no answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::EventLog</name>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went on where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First model ready: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best so far: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ExportCommand</name>
    <message>
        <source>An id (see models) or a .safetensors file; the newest finished model when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to write; made when missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither a project (-C PROJECT) nor a model file (--model FILE.safetensors) was named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format names no format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped; %1 may lack files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared on photos: %1; largest difference of a probability: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a model to files that other programs read, and check them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the format %1 is not offered; choose from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared on drawn pictures: %1; largest difference of a probability: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1, with commas between; all when not given.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ExportPage</name>
    <message>
        <source>For Python and other programs: weights, classes and preprocessing in one file that cannot hold a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs everywhere: OpenCV, ONNX Runtime, phones, web pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder that the files are written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that the files are written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes with the files as MODEL_CARD.md and tells others what the model is, how good it is and what it cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a model is trained, you can take it to other programs from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring on the test photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a format at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that the files are to be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes %1. Files of these names that are there are replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First it is measured on the test photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training has the processor. This begins when it is done, or when you stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For programs in Python or C++ that use PyTorch.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ExportParity</name>
    <message>
        <source>The export was stopped before the %1 file was compared with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the %1 file with the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ExportResult</name>
    <message>
        <source>under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 file answers as Tintype does: largest difference of a probability %2 on %3 of yours.</source>
        <comment>format, number, photos</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 files answer as Tintype does: largest difference of a probability %2 on %3 of yours.</source>
        <comment>formats, number, photos</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::Exporter</name>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the %1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported file against the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no format to export to. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 file answered otherwise than the program (probabilities differ by up to %2), so it was not kept. Export as safetensors, and please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The %1 file was compared with Tintype on %Ln drawn picture(s): the largest difference of a probability is %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %1 file was compared with Tintype on %Ln photo(s): the largest difference of a probability is %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::FilterBar</name>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search file names and cameras (Ctrl+F or /)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search file names and cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the photos (+ and -, or Ctrl and the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the photos of one part: training, validation or test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of every class, and those without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos without a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of the photos: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::FineTuner</name>
    <message>
        <source>Looking closer: %1 pixels instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning all layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not get better any more, so it stops. The best is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best so far: %1 % of the validation photos are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 gave no usable numbers and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not improving for %Ln check(s); will stop at %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None of the validation photos can be read any more. Import them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To stay within memory, %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory ran out, so from step %1 on %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit of %1 was reached in step %2, and nothing more can be done about it. Allow more, or choose a smaller network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory ran out in step %1, and nothing more can be done about it. Close other programs, or choose a smaller network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training this network from scratch needs %1. Allow more, or choose a smaller network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning all layers needs %1. Allow more, or train with the quick recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training this network from scratch needs %1. Close other programs, or choose a smaller network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning all layers needs %1. Close other programs, or train with the quick recipe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ForeignWeights</name>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not belong to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of %2 in %1 are %3; only F32, F16 and BF16 can be used. Save them as float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 in %1 holds what is no number, so it cannot be learnt from. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 in %1 holds a variance below 0, so it cannot be learnt from. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::GraphLegend</name>
    <message>
        <source>convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depthwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ways meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normalisation, activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maps that come out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the drawing shows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::GraphView</name>
    <message>
        <source>Drawing of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, output %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::HeatmapCommand</name>
    <message>
        <source>An id (see models) or a .safetensors file; the newest finished model when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class to look for; the most probable when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo file, or a photo of the project by id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to write the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the photo itself, which is never written; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the picture to write ends in .png, not as in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither a project (-C PROJECT) nor a model file (--model FILE.safetensors) was named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has no class %1; it knows %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where on a photo a class is seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already and is no heat map; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1, and no photo of that id.</source>
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
        <source>Import the photos of %Ln folder(s) and file(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::ImportCommand</name>
    <message>
        <source>Files and folders; folders with all that is in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder a photo lies in is its class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken with a fault:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped; what was read is in the project, the same command takes the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no photos in %1; name a folder that holds some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photo could be taken; the first is %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take photos into the project; the files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again, it takes only what is new, and finds what was moved.</source>
        <translation type="unfinished"></translation>
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
    <name>Tintype::InspectCommand</name>
    <message>
        <source>One of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stack of layers of your own, instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels, rows and columns of the picture; the network&apos;s own, or 3x224x224, when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes that a NETWORK tells apart; as it was published when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that it learns from at a time; %1 when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How numbers are kept; float32 when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes square pictures of %2 channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a NETWORK or a file with --layers, one of the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--classes is for a NETWORK; the last layer of a stack says how many there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 statistics of normalisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes, the parameters&apos; %1 with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outputs of all layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradients by outputs, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mini-batch itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the optimiser&apos;s state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count a network&apos;s parameters and memory, layer by layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer file has a layer a line, # begins a comment:
  conv 3x3 100 [stride 2] [same|valid|pad 1] [groups 2] [bias no]
  depthwise 3x3 [stride 2] [same|valid|pad 1] [bias no]
  pool max|average 2x2 [stride 2] [same|valid|pad 1]
  norm batch|local, relu, relu6, flatten, dense 64 [bias no], dropout 0.4, globalpool

How it is counted, for conv 3x3 100 stride 2 same on a picture of 3x200x300:
  Each of the 100 filters has 3 x 3 numbers for each of the 3 colours and a bias: (3 x 3 x 3 + 1) x 100 = 2,800 parameters.
  A stride of 2 halves both sides: 100 maps of 100x150, 4 bytes a number, are 6,000,000 bytes.
  Two more such layers, conv 3x3 200 stride 2 same and conv 3x3 400 stride 2 same, have (3 x 3 x 100 + 1) x 200 =
  180,200 and (3 x 3 x 200 + 1) x 400 = 720,400 parameters: 903,400 in all three, which are 3,613,600 bytes.
  Their maps are 200 of 50x75, 3,000,000 bytes, and 400 of 25x38 (37.5, rounded up), 1,520,000 bytes.
  A prediction holds all parameters and, while a layer runs, what goes in and what comes out; earlier maps are gone.
  The largest such pair is that of the first two layers: 3,613,600 + 6,000,000 + 3,000,000 = 12,613,600 bytes.
  Learning holds all maps of all pictures of the mini-batch until the gradient has passed them, the pictures, a gradient
  for each parameter and AdamW&apos;s two averages for each. For 50 pictures the maps are
  50 x (6,000,000 + 3,000,000 + 1,520,000) = 526,000,000 bytes, and the pictures 50 x 3 x 200 x 300 x 4 = 36,000,000.
  A pool has no parameters: it picks or averages and has nothing to learn. A conv 1x1 mixes the maps pixel by pixel:
  it costs a ninth of a conv 3x3 with as many maps, and most of what a depthwise network has to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no size of a picture; write channels, rows and columns, each from 1 to %2, such as 3x224x224.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::LayerEditor</name>
    <message>
        <source>Layers, one a line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::LayerReader</name>
    <message>
        <source>Line %1: a stack may have %2 layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: expected %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number after &quot;pad&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no after &quot;bias&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: a window of %2x%2 does not fit into a map of %3x%4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups that divide the %1 maps that come in and the %2 that go out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pool max or pool average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding of at most half the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm batch or norm local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flatten or globalpool before a dense layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share from 0 to less than 1, such as 0.4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: the layer is larger than any machine could hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no text in UTF-8. Layers are text, a layer a line, such as &quot;conv 3x3 32 same&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer yet. The first could be &quot;conv 3x3 32 same&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture has a channel, a row and a column at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of %1x%2x%3 is too large: it may have %4 numbers at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, such as %2 and at most %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conv, depthwise, pool, norm, relu, relu6, flatten, dense, dropout or globalpool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window&apos;s sides, both the same, such as 3x3 and at most %1x%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number after &quot;stride&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number after &quot;groups&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stride, same, valid, pad, groups or bias where they make sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: after the &quot;%2&quot; of line %3 there are no maps any more that a window could go over, only numbers. Put this layer before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many maps come out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many numbers come out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::LayerTable</name>
    <message>
        <source>Layers and what each costs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::LayerTableModel</name>
    <message>
        <source>It only looks at its input in another way and needs no memory of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As its weights are called in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is written under Your own layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps, rows and columns of what comes out for one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that it learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it calculates for one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of its output for one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::LayersView</name>
    <message>
        <source># A layer a line. This one makes 100 maps, half as wide and high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 for a photo, 1 for grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the picture in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the picture in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that a line may have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is the textbook case worked out by hand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three convolutions with windows of 3x3 and strides of 2 make 100, 200 and 400 maps of a picture of 3x200x300. Each filter has 3 x 3 weights for every map that comes in, and a bias: (3 x 3 x 3 + 1) x 100 + (3 x 3 x 100 + 1) x 200 + (3 x 3 x 200 + 1) x 400 = 903,400 parameters, of 4 bytes: 3,613,600. A stride of 2 halves the sides to 100x150, 50x75 and 25x38: the maps take 6,000,000 + 3,000,000 + 1,520,000 bytes. A prediction&apos;s peak is the parameters and the largest pair of neighbouring outputs: 3,613,600 + 6,000,000 + 3,000,000 = 12,613,600 bytes. Learning from 50 pictures holds all their maps, 50 x 10,520,000 = 526,000,000 bytes, and the pictures, 50 x 3 x 200 x 300 x 4 = 36,000,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The dimmed figures below are not of this text, but of the last one without a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::LeakView</name>
    <message>
        <source>under 1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the test honest?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leak is a photo to test on that looks nearly the same as one the model has learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain random split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photo has a twin in another part</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) with a twin in another part</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No two of these photos look alike enough to give the test away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Photos of one burst look nearly the same: who has learnt one knows the other, and the test would flatter. So %Ln stack(s) of photos that belong together stay whole.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Now %Ln photo(s) have a twin in another part; Split mends that.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>These stand in different parts now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A random split would have torn these apart:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::LibraryEdits</name>
    <message numerus="yes">
        <source>Removed the class %1. %Ln photo(s) are untagged now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Removed the class %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln photo(s) from the project. The files stay where they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::LibraryPage</name>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring photos into the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide the photos into those to learn from and those to test on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag with the first to ninth class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the class away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 % in the loupe and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger and smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln untagged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No photos yet. Drop a folder here, or import one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your files stay where they are and are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every photo has a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in the name or camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select photos first: click them, or press Ctrl+A for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>New class for %Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No class has that key yet. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln photo(s) as</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open in the loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New class…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first class: what is on %Ln photo(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the program learn from the photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::LoupeView</name>
    <message>
        <source>Photo</source>
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
        <source>%Ln file(s) could not be taken</source>
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
    <message>
        <source>A training was cut short. It can go on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::MemoryRemedies</name>
    <message>
        <source>Fewer photos together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result stays the same but for rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalisations see fewer photos at a time, which changes the result a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result will be a different one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps some of the maps and works the others out again when they are needed. About a third slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps maps in bfloat16, with two bytes a number; what is learnt stays exact. Often quicker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from pictures of %1 pixels. Quicker, but fine detail is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instead. Quicker, but mostly right a little less often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>it learns from %Ln photo(s) at once instead of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>it works maps out a second time instead of keeping them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it computes with shorter numbers (bfloat16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it learns from pictures of %1 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Takes a step for every %Ln photo(s), so that no more go through the network together. More steps, each more left to chance.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) go through the network together; their gradients add up to the same mini-batch.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hardly slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somewhat slower.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::MemoryRoom</name>
    <message>
        <source>about %1 in all, %2 of that for the program itself, and the limit is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 of memory, and may take only %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This training needs %1. Allow more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit of %1 is too little for this training. Allow more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::MemoryView</name>
    <message>
        <source>Choose what helps, or just begin: the training then helps itself with what changes the result least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory needed of what is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the memory is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the memory is for, and what would need less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that the training holds at once: worked out from the network, not tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1, and only %2 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1 of the %2 that are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps that the gradient needs, and their gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos in small, and the mini-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is learnt, and what is computed with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number for each that is learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW&apos;s two averages for each number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average of the weights that is judged, and what they began as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the largest convolution takes beside, and what checking and saving take more than a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1, and %2 for the program itself: more than your limit of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1, and %2 for the program itself, of your limit of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1, and may take only %2 of the %3 that are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1; it may take %2 of the %3 that are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not fit. A limit of %1 is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not fit. Close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even with all that the training does by itself this is too little. Set the limit to %1 or more, or choose a smaller network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even with all that the training does by itself this is too little: it then needs %1. Close other programs, or choose a smaller network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even with all that the training does by itself this is too little, and only the last layer would learn. Set the limit to %1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even with all that the training does by itself this is too little, and only the last layer would learn: all need %1. Close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves nothing more</source>
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
    <name>Tintype::MistakesPanel</name>
    <message>
        <source>All mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is what its tag says; it need not be looked at again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which parts of the photo spoke for the class the model chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the selected photos as another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most wrong first · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, taken for something else · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, found · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, taken for %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln confirmed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>very sure of %1 of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes the model made with 90 % or more. Often the tag is wrong, not the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mistakes left to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retag as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retag as it said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selected photos the class that the model said</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) will not be asked about again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged %1 as %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ModelFile</name>
    <message>
        <source>%1 holds weights but was not made by Tintype: it does not say which classes it tells apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is made with the network &quot;%2&quot;, which this version does not know. Update the program to use it.</source>
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
    <name>Tintype::ModelsCommand</name>
    <message>
        <source>There are no models yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the models that trainings left.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::MpiRanks</name>
    <message>
        <source>The processes do not find each other: mpirun belongs to another MPI than Tintype was built with. Use that one&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank %1 (process %2 on %3) is gone, so the training cannot go on. What was learnt is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank %1 (on %2) could not go on: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training was stopped while other ranks were at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training was stopped before all its processes had come together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processes cannot reach each other any more (MPI: %1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::NetworkChoice</name>
    <message>
        <source>Quickest, and nearly always enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees finer detail; takes about %1 times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What looks at the photos: it has learnt to see on a million pictures and only has to learn your classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at %1 × %1 pixels; right on %2 of 100 photos of the public ImageNet test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1, with %2 million numbers to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What looks at the photos: it knows nothing yet and has to learn to see from yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With weights that you brought; takes about %1 times as long.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::NetworkList</name>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For digits, of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written line by line, and counted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::NetworkView</name>
    <message>
        <source>Idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new about it, and how it is built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every layer costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to see of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for one prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-1 on ImageNet, of weights published elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 photos of the public ImageNet test, right at the first guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many it tells apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels a side of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>to learn from %Ln picture(s) at a time</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %1 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number on each box counts the maps that its layer makes, or the numbers where it makes no maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the whole network at once (F in the drawing). There, + and - or Ctrl and the wheel zoom, 0 is full size.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::NetworksPage</name>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln network(s) to look into</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Train with this network chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first: a network learns from its photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::NewCommand</name>
    <message>
        <source>The folder to make; its name ends in .tintype.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the project %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an empty project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::OwnWeights</name>
    <message>
        <source>The weights in %1 are damaged. Bring them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in %1 were kept by a newer Tintype. Update the program, or bring them again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::PartsBar</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::PhotoGridModel</name>
    <message>
        <source>Untagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::PhotoGridView</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::PhotoInfoPanel</name>
    <message>
        <source>camera raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos taken seconds apart, or the same picture again. They go into one part together, so that the test stays honest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 · %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::PhotoPairButton</name>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: show them in the library</source>
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
    <message>
        <source>The project&apos;s database is damaged (%1); a copy from a backup will open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) have a class that is not there; tag them again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of the history belong to nothing; some edits cannot be undone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) of your own are damaged and left out; draw them again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::PhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::PhotoWords</name>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model learns from these photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These photos tell during training whether it still gets better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model never sees these photos before it is measured on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These photos are in no part yet: they came after the split, or have no class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stack of %Ln, kept together in the split</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::PhotosCommand</name>
    <message>
        <source>Only photos of this class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only photos without a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only photos of this part; none: of no part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--tag and --untagged exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class %1; the command classes lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the photos.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::PredictCommand</name>
    <message>
        <source>An id (see models) or a .safetensors file; the newest finished model when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo files, folders of them, or ids of photos in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file, and no photo of that id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither a project (-C PROJECT) nor a model file (--model FILE.safetensors) was named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped before all photos were looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no photos in %1; name a folder that holds some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photo could be read; the first is %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is on photos.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::PredictionListModel</name>
    <message>
        <source>said %1 %2</source>
        <comment>class, percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tagged %2, the model says %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::PredictionWords</name>
    <message>
        <source>under 1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure, perhaps %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure: %1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure: %1, %2 or %3</source>
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
    <name>Tintype::ProgressPrinter</name>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1/%2  loss %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::QuickTrainer</name>
    <message>
        <source>None of the training photos can be read any more. Import them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning the last layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::Recipe</name>
    <message>
        <source>The recipe of this run is damaged. Start a new training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recipe &quot;%1&quot;. Choose &quot;quick&quot;, &quot;better&quot; or &quot;scratch&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ReliabilityPlot</name>
    <message>
        <source>It is %1 sure on average but right on %2 only: it is too sure of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is %1 sure on average and right on %2: it is better than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is %1 sure on average and right on %2: you can take its percentages at their word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure it was, and how often it was right</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 sure: right on %3 of %Ln photo(s), %4.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plot can be saved as PNG, PDF or CSV, not as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plot could not be written to %1. Is the disk full, or the folder read-only?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::RoomBar</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::RunFigures</name>
    <message>
        <source>Validation accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the photos kept aside for checking whose class it gets right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory that Tintype uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % sure it is within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16: computes with shorter numbers where that loses nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float32: computes with full numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory %1 of your limit of %2</source>
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
    <name>Tintype::RunList</name>
    <message>
        <source>Earlier trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of the validation photos right; with 95 % certainty between %3. Click to see its curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>network, date and time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::RunListModel</name>
    <message>
        <source>%1, today %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, yesterday %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: right on %2 % of %3 validation photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::RunView</name>
    <message>
        <source>How far the training is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All trainings (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the computer back for a while; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the training; the best model so far is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curves begin once every photo has been looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick looks at every photo once, with a network that has seen a million pictures, and remembers what it saw. Then it draws the borders between your classes. It learns no steps, so there are no curves to watch; the next Quick only looks at what is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with the first check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuning %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Learning from %Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paused. Nothing is lost; Resume goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping; the best model so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation improved %1 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the part that learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cut short at step %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped before there was a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Right on %1 of %Ln validation photo(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It stopped early, for it did not improve any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped; the best is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate shows how it does on the test photos, which it has never seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training could not go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) a second</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused, time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curves begin once the photos have been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training %1 from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping; there is no model yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::RunsCommand</name>
    <message>
        <source>unfinished; go on with: train --resume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no trainings yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the trainings.</source>
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
    <name>Tintype::SampleCommand</name>
    <message>
        <source>Where to draw; made when missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of each class; 120 when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other photos for another number; 1 when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped; %1 holds only some of the photos, delete it before drawing again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw sample photos, one sub-folder a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are drawings, to try the program with: beaches, mountains and cities.</source>
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
    <name>Tintype::SharedLearning</name>
    <message>
        <source>Another process ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::SharedStart</name>
    <message>
        <source>The processes are of different versions of Tintype. Install the same one everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read there. The photos must lie in the same place on all machines.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::SharesSlider</name>
    <message>
        <source>Where training ends and validation begins, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where validation ends and the test begins, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, or press ← and →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %</source>
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
    <name>Tintype::SourceDelegate</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::SourceList</name>
    <message>
        <source>Sources and classes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::SourceModel</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 tags the selected photos; so does dropping them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 photos: with fewer than %2, what a model learns of a class, and how well it does, is mostly luck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos without a class. Drop photos here, or press 0, to take their class away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos that the last import brought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a class that photos can belong to (N)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::SourcePanel</name>
    <message>
        <source>Turquoise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Olive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New class…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::SplitBars</name>
    <message numerus="yes">
        <source>%1: %Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln photo(s) now, %2 after the split</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::SplitColumn</name>
    <message>
        <source>The model learns from these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is checked on these while it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the tagged photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen only at the end: the honest mark.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::SplitCommand</name>
    <message>
        <source>Every class is divided alike; bursts and near-duplicates stay together. A photo keeps its part when others come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share to learn from; 70 when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share to choose the best model by; 15 when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share to measure the model with; 15 when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another division for another number; 1 when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide all photos again, also those that have a part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--train must be more than 0: without it there is nothing to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo of %1 has a class yet; tag some, or import with --tags-from-folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bursts and near-duplicates kept together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Torn between parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide the tagged photos into training, validation and test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tagged photos had their part already and keep it; --anew divides them again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::SplitPage</name>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share the photos out as shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget which part the photos are in and share all of them out anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that decides which photo goes where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed shares the same photos out the same way; another one, otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) without a class stay out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tag them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stack(s) kept whole</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>working the parts out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Split %Ln photo(s) into three parts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is split yet. The outlines show how the photos would be shared out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) in three parts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new photo(s) have no part yet; the outlines show where Split puts them. The others stay where they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) change their part with the next Split, shown outlined.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Photos keep their part, whatever the shares. Start over to share all of them out anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tagged photo has its part and keeps it when others come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no photos yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln photo(s). 100 or more make the result trustworthy.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So do %Ln other class(es).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every class has 100 photos or more: enough for figures that mean something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import some in the library, and tag them with their classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo has a class yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag some photos in the library first; the classes are what the model learns to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There must be at least three tagged photos for three parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is how the photos stand already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) have another part now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) have their part now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::TagCommand</name>
    <message>
        <source>A class that is not there yet is made. A photo has one class at most: the new one takes the old one&apos;s place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of another class are left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of the project, by path or id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class %1; the command classes lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the photos was found; the first is %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give photos a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a class away from photos.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TagPanel</name>
    <message>
        <source>New class…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the class away (0 or Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a class for the selected photos (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag as %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No classes yet. Select photos and type what they show, such as Beach; that makes the first class. From then on its key tags them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TagPrompt</name>
    <message>
        <source>Name of a class, such as Beach</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TextOut</name>
    <message>
        <source>Refused:</source>
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
    <name>Tintype::TorchClassifier</name>
    <message>
        <source>There is no picture to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model knows no such class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has layers that see the whole photo at once, so it cannot be shown where it looked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TorchPredictor</name>
    <message>
        <source>Looking at the photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TrainCommand</name>
    <message>
        <source>How often each photo is seen; chosen from their number when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos learnt from at a time; 32 when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another order of the photos for another number; 1 when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, cpu, or an accelerator such as cuda:0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor cores to use; all when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory to stay under, such as 2GiB or 500MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a training that was interrupted (see runs).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--memory-limit is a size such as 2GiB or 500MB, not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--device is auto, cpu, or an accelerator such as cuda:0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is finished, there is nothing to go on with; start a new one with: tintype-cli train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 was not begun with %2; leave that out to go on as it was begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos were not split yet; they are now: 70 % to learn from, 15 % to choose the model by, 15 % to test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged photos that are in no part and are left out: %1. The command split gives them one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes without photos are left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device %1 here; leave --device out to use %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 was stopped and is kept; go on with: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 right, loss %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, first model after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model on the tagged photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--network is one of %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of %1; the first when not given. With the recipe scratch also %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to train; better when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quick learns the last layer and is ready in seconds; better goes on from there for some minutes.
scratch begins with nothing, takes longest, and shows what a network learns from these photos alone.
Interrupted (Ctrl+C, a power cut), it goes on later with --resume.
Where memory is too little it helps itself, with what changes the result least; the last four options do so by hand. Started by mpirun, the processes share each mini-batch; where one is lost, the training is kept as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that go through the network together; their gradients add up to the mini-batch. All when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From scratch: work maps out a second time instead of keeping them. The same result, about a third slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the maps; auto is float32 from scratch, else what is quicker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side in pixels of the pictures that are learnt from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--micro-batch, --recompute and --input are for the recipes better and scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--recompute is for the recipe scratch; with better, --micro-batch saves as much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--micro-batch is at most the mini-batch of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--micro-batch is at least 2 here, for %1 looks at how photos differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--input %1 does not do: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no weights of %1 to start from; bring some with the command weights, or give --recipe scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--memory-limit must be at least %1, such as 2GiB or 500MB, not %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TrainPage</name>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recipe for another training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See how good this model is on the test photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on tagging while this runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln training(s) so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) have their part now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Takes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TrainSetup</name>
    <message>
        <source>%1 of %2 memory free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training of %1 was interrupted at step %2 of %3. Go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training of %1 was interrupted. Go on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds, photos at a time, seed, what to compute on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at every photo once with a network that has seen a million pictures, and draws the borders between your classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a first look, and after every round of tagging.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins as Quick does, then sharpens the network&apos;s eye on your photos, in many small steps. The best is kept; it is never worse than Quick on the validation photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a model to keep or to hand on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Each one stays here with its curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) to learn from</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln to check with</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln class(es).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts with nothing and learns from your photos alone. Takes longest and needs many photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To see what a network learns by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How photos are varied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See on your own photos what this recipe does to them while it learns</source>
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
    <name>Tintype::TrainingJob</name>
    <message>
        <source>Going on after step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few photos to tell whether learning all layers helps, so only the last was learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are no photos in the validation part, so %Ln of the training photos are put aside for it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This photo cannot be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the training photos can be read any more. Import them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few photos to learn from. Tag at least ten of each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first model can be tried: right on %1 % of %2 validation photos. Looking at the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another of the processes has too little memory to learn all layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device does not compute with bfloat16, so float32 it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TrainingOptions</name>
    <message>
        <source>&amp;Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Photos at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer need less memory; 32 suits nearly every computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that all chance comes from; the same seed repeats a training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Computes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic takes the fastest there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Tintype may use in all; automatic leaves a fifth of what is free to others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each photo is learnt from; automatic means about ten times, from scratch forty, and more where photos are few.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TriedPhotos</name>
    <message>
        <source>%1: %2</source>
        <comment>file, problem</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, answer</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TriedStrip</name>
    <message>
        <source>Photos tried before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::TryPage</name>
    <message>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a model is trained, drop any photo here and see what it says of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos to try</source>
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
        <source>Took the first %1 of %2 photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bright and warm is what spoke for %1. It does not look outside the square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 × %3</source>
        <comment>file, width, height</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training has the processor. The answer comes when it is done, or when you stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says nothing for sure under %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows only these classes: a photo of anything else gets one of them all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1 to see what spoke for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the picture or the files on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which parts of the photo spoke for the class that is chosen on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or paste one (%1), choose a file, or send one from the Library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure it is of each class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::UndoCommand</name>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::ValidationSet</name>
    <message>
        <source>Another process could not read this photo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::VariationWords</name>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut and mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned, sharpened and the like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two photos mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As training sees the photo, another way each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Things may be large or small, left or right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hour and the exposure must not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two cameras agree on colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One change out of eleven, never a strong one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single thing may decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is mixed alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every time a photo is learnt from, all of these are drawn anew. Photos to check and to test with are never varied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random crop and flip: a part of the photo, somewhat taller or wider than it was, and half of the time mirrored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness and contrast, drawn a little above or below what they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour jitter: more or less colour, and all colours turned a little the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RandAugment (Cubuk and others, 2019): turned, slanted, moved, sharper or softer, fewer levels, bright parts reversed, light spread evenly or from black to white, more or less colour. Which, and how much, is drawn for each photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutout (DeVries and Taylor, 2017): a grey square somewhere hides a part of the photo, so that the rest has to be enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixup (Zhang and others, 2018): two photos are laid over each other, and the answer that is wanted is mixed in the same shares. It keeps a network from being too sure of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned by %1°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slanted by %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved by %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 levels of each colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the brightest parts reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sharper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the way to even light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the way from black to white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % more colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % less colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % brighter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % darker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % more contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % less contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours turned by %1°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a square hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::VariationsView</name>
    <message>
        <source>How photos are varied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variations are shown on photos of your own. Import some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each time a photo is learnt from, it is varied anew, so that the network learns what the photo shows and not the photo by heart. Your files stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Another photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same changes on another of your photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same photo once more, with everything drawn anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is learnt from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be shown: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of variation: what was done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of this photo and %2 % of another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % %2 and %3 % %4</source>
        <comment>share, class, share, class</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::VerifyCommand</name>
    <message>
        <source>Read only those files again whose size or time changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model of run %1 is missing; train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems were found in %1, the first: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the project&apos;s database and files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped before everything was checked; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::WeightsBar</name>
    <message>
        <source>Use weights from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights are what a network has learnt. As safetensors files are known: %1. Drop one here, or choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning starts from weights that you brought: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning starts from weights that come with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns to read digits, on the page Digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. The recipes Quick and Better can start from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weights to start from yet: it learns from scratch, from pictures of %1 pixels a side.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::WeightsCommand</name>
    <message>
        <source>weights · weights add FILE… · weights remove NETWORK
Known are %1, as safetensors. The recipes quick and better start from them; they stay in your own data folder, for all projects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do; without it the weights are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add: files to take over; the network is told by what is in them. remove: the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights takes nothing, or: add FILE…, remove NETWORK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brought: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights to start from yet; bring some with: tintype-cli weights add FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. Train with --network %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of %1 are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the weights that learning can start from, or bring some of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused:</source>
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
    <message>
        <source>Take off this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop a folder of photos here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project is made of it. The photos stay where they are, and are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a folder of photos anywhere to start with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Draw digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit and watch a network read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype::WorkReporter</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos were found there.</source>
        <translation type="unfinished"></translation>
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
    <message numerus="yes">
        <source>Imported %Ln photo(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %Ln photo(s) were here already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln moved photo(s) again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be taken.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
