<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Tintype</name>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %Ln photos it was very sure and disagreed with the tag. Look at them first: tags may be wrong.</source>
        <translation>
            <numerusform>On %Ln photo it was very sure and disagreed with the tag. Look at it first: the tag may be wrong.</numerusform>
            <numerusform>On %Ln photos it was very sure and disagreed with the tag. Look at them first: tags may be wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos could not be read and were left out.</source>
        <translation>
            <numerusform>%Ln photo could not be read and was left out.</numerusform>
            <numerusform>%Ln photos could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>about %Ln minute</numerusform>
            <numerusform>about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>about %Ln hour</numerusform>
            <numerusform>about %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tagged photo(s) are in no part yet and would not be learnt from.</source>
        <translation>
            <numerusform>%Ln tagged photo is in no part yet and would not be learnt from.</numerusform>
            <numerusform>%Ln tagged photos are in no part yet and would not be learnt from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has only %Ln training photo(s); it will hardly be learnt.</source>
        <translation>
            <numerusform>%1 has only %Ln training photo; it will hardly be learnt.</numerusform>
            <numerusform>%1 has only %Ln training photos; it will hardly be learnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln core(s)</source>
        <translation>
            <numerusform>%1, %Ln core</numerusform>
            <numerusform>%1, %Ln cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::Catalog</name>
    <message numerus="yes">
        <source>Tag %Ln photo(s) as %1</source>
        <translation>
            <numerusform>Tag %Ln photo as %1</numerusform>
            <numerusform>Tag %Ln photos as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untag %Ln photo(s)</source>
        <translation>
            <numerusform>Untag %Ln photo</numerusform>
            <numerusform>Untag %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln photo(s)</source>
        <translation>
            <numerusform>Remove %Ln photo</numerusform>
            <numerusform>Remove %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %Ln photo(s)</source>
        <translation>
            <numerusform>Split %Ln photo</numerusform>
            <numerusform>Split %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln photo(s)</source>
        <translation>
            <numerusform>Import %Ln photo</numerusform>
            <numerusform>Import %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln digit(s)</source>
        <translation>
            <numerusform>Remove %Ln digit</numerusform>
            <numerusform>Remove %Ln digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::ConfusionModel</name>
    <message numerus="yes">
        <source>%1 of %Ln photo(s) of %2: found (%3).</source>
        <translation>
            <numerusform>%1 of %Ln photo of %2: found (%3).</numerusform>
            <numerusform>%1 of %Ln photos of %2: found (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photo(s) of %2: taken for %3 (%4).</source>
        <translation>
            <numerusform>%1 of %Ln photo of %2: taken for %3 (%4).</numerusform>
            <numerusform>%1 of %Ln photos of %2: taken for %3 (%4).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::CostView</name>
    <message numerus="yes">
        <source>%1 bytes at most, from %Ln picture(s) at a time</source>
        <translation>
            <numerusform>%1 bytes at most, from %Ln picture at a time</numerusform>
            <numerusform>%1 bytes at most, from %Ln pictures at a time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::DigitsPage</name>
    <message numerus="yes">
        <source>%Ln digit(s) exported to %1.</source>
        <translation>
            <numerusform>%Ln digit exported to %1.</numerusform>
            <numerusform>%Ln digits exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::EvaluatePage</name>
    <message numerus="yes">
        <source>%Ln tag(s) changed since it was trained.</source>
        <translation>
            <numerusform>%Ln tag changed since it was trained.</numerusform>
            <numerusform>%Ln tags changed since it was trained.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::EventLog</name>
    <message numerus="yes">
        <source>%Ln photo(s) could not be read</source>
        <translation>
            <numerusform>%Ln photo could not be read</numerusform>
            <numerusform>%Ln photos could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::Exporter</name>
    <message numerus="yes">
        <source>The %1 file was compared with Tintype on %Ln drawn picture(s): the largest difference of a probability is %2.</source>
        <translation>
            <numerusform>The %1 file was compared with Tintype on %Ln drawn picture: the largest difference of a probability is %2.</numerusform>
            <numerusform>The %1 file was compared with Tintype on %Ln drawn pictures: the largest difference of a probability is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %1 file was compared with Tintype on %Ln photo(s): the largest difference of a probability is %2.</source>
        <translation>
            <numerusform>The %1 file was compared with Tintype on %Ln photo: the largest difference of a probability is %2.</numerusform>
            <numerusform>The %1 file was compared with Tintype on %Ln photos: the largest difference of a probability is %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::FineTuner</name>
    <message numerus="yes">
        <source>Not improving for %Ln check(s); will stop at %1</source>
        <translation>
            <numerusform>Not improving for %Ln check; will stop at %1</numerusform>
            <numerusform>Not improving for %Ln checks; will stop at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::ImportBar</name>
    <message numerus="yes">
        <source>Import the photos of %Ln folder(s) and file(s)?</source>
        <translation>
            <numerusform>Import the photos of %Ln folder and file?</numerusform>
            <numerusform>Import the photos of %Ln folders and files?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::LeakView</name>
    <message numerus="yes">
        <source>%Ln photo(s) with a twin in another part</source>
        <translation>
            <numerusform>%Ln photo with a twin in another part</numerusform>
            <numerusform>%Ln photos with a twin in another part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Photos of one burst look nearly the same: who has learnt one knows the other, and the test would flatter. So %Ln stack(s) of photos that belong together stay whole.</source>
        <translation>
            <numerusform>Photos of one burst look nearly the same: who has learnt one knows the other, and the test would flatter. So %Ln stack of photos that belong together stays whole.</numerusform>
            <numerusform>Photos of one burst look nearly the same: who has learnt one knows the other, and the test would flatter. So %Ln stacks of photos that belong together stay whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Now %Ln photo(s) have a twin in another part; Split mends that.</source>
        <translation>
            <numerusform>Now %Ln photo has a twin in another part; Split mends that.</numerusform>
            <numerusform>Now %Ln photos have a twin in another part; Split mends that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::LibraryEdits</name>
    <message numerus="yes">
        <source>Removed the class %1. %Ln photo(s) are untagged now.</source>
        <translation>
            <numerusform>Removed the class %1. %Ln photo is untagged now.</numerusform>
            <numerusform>Removed the class %1. %Ln photos are untagged now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln photo(s) from the project. The files stay where they are.</source>
        <translation>
            <numerusform>Removed %Ln photo from the project. The files stay where they are.</numerusform>
            <numerusform>Removed %Ln photos from the project. The files stay where they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::LibraryPage</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln photo(s)</source>
        <translation>
            <numerusform>%1 of %Ln photo</numerusform>
            <numerusform>%1 of %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln untagged</source>
        <translation>
            <numerusform>%Ln untagged</numerusform>
            <numerusform>%Ln untagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New class for %Ln photo(s)</source>
        <translation>
            <numerusform>New class for %Ln photo</numerusform>
            <numerusform>New class for %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln photo(s) as</source>
        <translation>
            <numerusform>Tag %Ln photo as</numerusform>
            <numerusform>Tag %Ln photos as</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first class: what is on %Ln photo(s)?</source>
        <translation>
            <numerusform>The first class: what is on %Ln photo?</numerusform>
            <numerusform>The first class: what is on %Ln photos?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::MainWindow</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be taken</source>
        <translation>
            <numerusform>%Ln file could not be taken</numerusform>
            <numerusform>%Ln files could not be taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::MemoryRemedies</name>
    <message numerus="yes">
        <source>it learns from %Ln photo(s) at once instead of %1</source>
        <translation>
            <numerusform>it learns from %Ln photo at once instead of %1</numerusform>
            <numerusform>it learns from %Ln photos at once instead of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes a step for every %Ln photo(s), so that no more go through the network together. More steps, each more left to chance.</source>
        <translation>
            <numerusform>Takes a step for every %Ln photo, so that no more go through the network together. More steps, each more left to chance.</numerusform>
            <numerusform>Takes a step for every %Ln photos, so that no more go through the network together. More steps, each more left to chance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) go through the network together; their gradients add up to the same mini-batch.</source>
        <translation>
            <numerusform>%Ln photo goes through the network at a time; the gradients add up to the same mini-batch.</numerusform>
            <numerusform>%Ln photos go through the network together; their gradients add up to the same mini-batch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::MistakesPanel</name>
    <message numerus="yes">
        <source>Show %Ln confirmed</source>
        <translation>
            <numerusform>Show %Ln confirmed</numerusform>
            <numerusform>Show %Ln confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) will not be asked about again.</source>
        <translation>
            <numerusform>%Ln photo will not be asked about again.</numerusform>
            <numerusform>%Ln photos will not be asked about again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::NetworkView</name>
    <message numerus="yes">
        <source>to learn from %Ln picture(s) at a time</source>
        <translation>
            <numerusform>to learn from %Ln picture at a time</numerusform>
            <numerusform>to learn from %Ln pictures at a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::NetworksPage</name>
    <message numerus="yes">
        <source>%Ln network(s) to look into</source>
        <translation>
            <numerusform>%Ln network to look into</numerusform>
            <numerusform>%Ln networks to look into</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::PhotoStore</name>
    <message numerus="yes">
        <source>%Ln photo(s) have a class that is not there; tag them again.</source>
        <translation>
            <numerusform>%Ln photo has a class that is not there; tag it again.</numerusform>
            <numerusform>%Ln photos have a class that is not there; tag them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of the history belong to nothing; some edits cannot be undone.</source>
        <translation>
            <numerusform>%Ln step of the history belongs to nothing; some edits cannot be undone.</numerusform>
            <numerusform>%Ln steps of the history belong to nothing; some edits cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) of your own are damaged and left out; draw them again.</source>
        <translation>
            <numerusform>%Ln digit of your own is damaged and left out; draw it again.</numerusform>
            <numerusform>%Ln digits of your own are damaged and left out; draw them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::PhotoWords</name>
    <message numerus="yes">
        <source>Stack of %Ln, kept together in the split</source>
        <translation>
            <numerusform>Stack of %Ln, kept together in the split</numerusform>
            <numerusform>Stack of %Ln, kept together in the split</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::PredictionWords</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::QuickTrainer</name>
    <message numerus="yes">
        <source>Looking at %Ln photo(s)</source>
        <translation>
            <numerusform>Looking at %Ln photo</numerusform>
            <numerusform>Looking at %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::ReliabilityPlot</name>
    <message numerus="yes">
        <source>%1 to %2 sure: right on %3 of %Ln photo(s), %4.</source>
        <translation>
            <numerusform>%1 to %2 sure: right on %3 of %Ln photo, %4.</numerusform>
            <numerusform>%1 to %2 sure: right on %3 of %Ln photos, %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::RunView</name>
    <message numerus="yes">
        <source>Learning from %Ln photo(s)</source>
        <translation>
            <numerusform>Learning from %Ln photo</numerusform>
            <numerusform>Learning from %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Right on %1 of %Ln validation photo(s).</source>
        <translation>
            <numerusform>Right on %1 of %Ln validation photo.</numerusform>
            <numerusform>Right on %1 of %Ln validation photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) a second</source>
        <translation>
            <numerusform>%Ln photo a second</numerusform>
            <numerusform>%Ln photos a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::SplitBars</name>
    <message numerus="yes">
        <source>%1: %Ln photo(s)</source>
        <translation>
            <numerusform>%1: %Ln photo</numerusform>
            <numerusform>%1: %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln photo(s) now, %2 after the split</source>
        <translation>
            <numerusform>%1: %Ln photo now, %2 after the split</numerusform>
            <numerusform>%1: %Ln photos now, %2 after the split</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::SplitPage</name>
    <message numerus="yes">
        <source>%Ln photo(s) without a class stay out.</source>
        <translation>
            <numerusform>%Ln photo without a class stays out.</numerusform>
            <numerusform>%Ln photos without a class stay out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stack(s) kept whole</source>
        <translation>
            <numerusform>%Ln stack kept whole</numerusform>
            <numerusform>%Ln stacks kept whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %Ln photo(s) into three parts</source>
        <translation>
            <numerusform>Split %Ln photo into three parts</numerusform>
            <numerusform>Split %Ln photos into three parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) in three parts</source>
        <translation>
            <numerusform>%Ln photo in three parts</numerusform>
            <numerusform>%Ln photos in three parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new photo(s) have no part yet; the outlines show where Split puts them. The others stay where they are.</source>
        <translation>
            <numerusform>%Ln new photo has no part yet; the outline shows where Split puts it. The others stay where they are.</numerusform>
            <numerusform>%Ln new photos have no part yet; the outlines show where Split puts them. The others stay where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) change their part with the next Split, shown outlined.</source>
        <translation>
            <numerusform>%Ln photo changes its part with the next Split, shown outlined.</numerusform>
            <numerusform>%Ln photos change their part with the next Split, shown outlined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln photo(s). 100 or more make the result trustworthy.</source>
        <translation>
            <numerusform>%1 has %Ln photo. 100 or more make the result trustworthy.</numerusform>
            <numerusform>%1 has %Ln photos. 100 or more make the result trustworthy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So do %Ln other class(es).</source>
        <translation>
            <numerusform>So does %Ln other class.</numerusform>
            <numerusform>So do %Ln other classes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) have another part now.</source>
        <translation>
            <numerusform>%Ln photo has another part now.</numerusform>
            <numerusform>%Ln photos have another part now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) have their part now.</source>
        <translation>
            <numerusform>%Ln photo has its part now.</numerusform>
            <numerusform>%Ln photos have their part now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::TagPanel</name>
    <message numerus="yes">
        <source>%Ln photo(s) selected</source>
        <translation>
            <numerusform>%Ln photo selected</numerusform>
            <numerusform>%Ln photos selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::TrainPage</name>
    <message numerus="yes">
        <source>%Ln training(s) so far</source>
        <translation>
            <numerusform>%Ln training so far</numerusform>
            <numerusform>%Ln trainings so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) have their part now.</source>
        <translation>
            <numerusform>%Ln photo has its part now.</numerusform>
            <numerusform>%Ln photos have their part now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::TrainSetup</name>
    <message numerus="yes">
        <source>%Ln photo(s) to learn from</source>
        <translation>
            <numerusform>%Ln photo to learn from</numerusform>
            <numerusform>%Ln photos to learn from</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln to check with</source>
        <translation>
            <numerusform>, %Ln to check with</numerusform>
            <numerusform>, %Ln to check with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln class(es).</source>
        <translation>
            <numerusform>, %Ln class.</numerusform>
            <numerusform>, %Ln classes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::TrainingJob</name>
    <message numerus="yes">
        <source>There are no photos in the validation part, so %Ln of the training photos are put aside for it</source>
        <translation>
            <numerusform>There are no photos in the validation part, so %Ln of the training photos is put aside for it</numerusform>
            <numerusform>There are no photos in the validation part, so %Ln of the training photos are put aside for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln photo(s)</source>
        <translation>
            <numerusform>Reading %Ln photo</numerusform>
            <numerusform>Reading %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::WelcomePage</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::WorkReporter</name>
    <message numerus="yes">
        <source>Imported %Ln photo(s).</source>
        <translation>
            <numerusform>Imported %Ln photo.</numerusform>
            <numerusform>Imported %Ln photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %Ln photo(s) were here already.</source>
        <translation>
            <numerusform>Nothing new: %Ln photo was here already.</numerusform>
            <numerusform>Nothing new: %Ln photos were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln moved photo(s) again.</source>
        <translation>
            <numerusform>Found %Ln moved photo again.</numerusform>
            <numerusform>Found %Ln moved photos again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be taken.</source>
        <translation>
            <numerusform>%Ln file could not be taken.</numerusform>
            <numerusform>%Ln files could not be taken.</numerusform>
        </translation>
    </message>
</context>
</TS>
