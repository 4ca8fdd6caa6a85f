<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Tintype</name>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n photos it was very sure and disagreed with the tag. Look at them first: tags may be wrong.</source>
        <translation>
            <numerusform>On %n photo it was very sure and disagreed with the tag. Look at them first: tags may be wrong.</numerusform>
            <numerusform>On %n photos it was very sure and disagreed with the tag. Look at them first: tags may be wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos could not be read and were left out.</source>
        <translation>
            <numerusform>%n photo could not be read and was left out.</numerusform>
            <numerusform>%n photos could not be read and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::Catalog</name>
    <message numerus="yes">
        <source>Tag %n photo(s) as %1</source>
        <translation>
            <numerusform>Tag %n photo as %1</numerusform>
            <numerusform>Tag %n photos as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untag %n photo(s)</source>
        <translation>
            <numerusform>Untag %n photo</numerusform>
            <numerusform>Untag %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photo(s)</source>
        <translation>
            <numerusform>Remove %n photo</numerusform>
            <numerusform>Remove %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %n photo(s)</source>
        <translation>
            <numerusform>Split %n photo</numerusform>
            <numerusform>Split %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n photo(s)</source>
        <translation>
            <numerusform>Import %n photo</numerusform>
            <numerusform>Import %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::ImportBar</name>
    <message numerus="yes">
        <source>Import the photos of %n folder(s) and file(s)?</source>
        <translation>
            <numerusform>Import the photos of %n folder and file?</numerusform>
            <numerusform>Import the photos of %n folders and files?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::MainWindow</name>
    <message numerus="yes">
        <source>%n file(s) could not be taken</source>
        <translation>
            <numerusform>%n file could not be taken</numerusform>
            <numerusform>%n files could not be taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::WelcomePage</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tintype::WorkReporter</name>
    <message numerus="yes">
        <source>Imported %n photo(s).</source>
        <translation>
            <numerusform>Imported %n photo.</numerusform>
            <numerusform>Imported %n photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %n photo(s) were here already.</source>
        <translation>
            <numerusform>Nothing new: %n photo were here already.</numerusform>
            <numerusform>Nothing new: %n photos were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %n moved photo(s) again.</source>
        <translation>
            <numerusform>Found %n moved photo again.</numerusform>
            <numerusform>Found %n moved photos again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken.</source>
        <translation>
            <numerusform>%n file could not be taken.</numerusform>
            <numerusform>%n files could not be taken.</numerusform>
        </translation>
    </message>
</context>
</TS>
