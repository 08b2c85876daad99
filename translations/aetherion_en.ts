<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>Close Tab</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Folder</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Select All</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Step up</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Step &amp;down</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Open the combo box selection popup</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Closes the dock widget</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Undocks and re-attaches the dock widget</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Directory not found.
Please verify the correct directory name was given.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
File not found.
Please verify the correct file name was given.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 already exists.
Do you want to replace it?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Choose</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;New Folder</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Rename</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>All Files (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Are you sure you want to delete &apos;%1&apos;?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Change to detail view mode</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Change to list view mode</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Create New Folder</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Create a New Folder</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Detail View</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Directory:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>File &amp;name:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Files of type:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Find Directory</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Go forward</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Go to the parent directory</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>List View</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>List of places and bookmarks</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>New Folder</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Parent Directory</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Recent Places</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Save As</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Show &amp;hidden files</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Sidebar</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Date Modified</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Select All</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Yes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Bottom</source>
        <translation>Bottom</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Left edge</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page down</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Page left</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Page right</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page up</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Right edge</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Scroll down</translation>
    </message>
    <message>
        <source>Scroll here</source>
        <translation>Scroll here</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Scroll left</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Scroll right</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Scroll up</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Top</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Copy &amp;Link Location</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Select All</translation>
    </message>
</context>
<context>
    <name>Regime</name>
    <message>
        <source>Bull</source>
        <translation>Bull</translation>
    </message>
    <message>
        <source>Bear</source>
        <translation>Bear</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>Sideways</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>Crisis</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Bull: the model&apos;s state with the highest average return.</source>
        <translation>Bull: the model&apos;s state with the highest average return.</translation>
    </message>
    <message>
        <source>Bear: the model&apos;s state with the lowest average return.</source>
        <translation>Bear: the model&apos;s state with the lowest average return.</translation>
    </message>
    <message>
        <source>Sideways: returns near zero and little movement.</source>
        <translation>Sideways: returns near zero and little movement.</translation>
    </message>
    <message>
        <source>Crisis: the model&apos;s most volatile state. It says nothing about direction.</source>
        <translation>Crisis: the model&apos;s most volatile state. It says nothing about direction.</translation>
    </message>
    <message>
        <source>Unknown: no model, too few bars, or data that are not current.</source>
        <translation>Unknown: no model, too few bars, or data that are not current.</translation>
    </message>
    <message>
        <source>Judged by the model of %1, because this market has none of its own.</source>
        <translation>Judged by the model of %1, because this market has none of its own.</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>no model</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>warming up</translation>
    </message>
    <message>
        <source>bars are missing</source>
        <translation>bars are missing</translation>
    </message>
    <message>
        <source>the data are not current</source>
        <translation>the data are not current</translation>
    </message>
    <message>
        <source>a feature is missing</source>
        <translation>a feature is missing</translation>
    </message>
    <message>
        <source>unlike anything that the model has seen</source>
        <translation>unlike anything that the model has seen</translation>
    </message>
    <message>
        <source>the bar could not be used</source>
        <translation>the bar could not be used</translation>
    </message>
    <message>
        <source>no model for %1 %2</source>
        <translation>no model for %1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>cause of an unknown regime, details</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>forming bar: unknown, provisional</source>
        <translation>forming bar: unknown, provisional</translation>
    </message>
    <message>
        <source>forming bar: %1 %2, provisional</source>
        <translation>forming bar: %1 %2, provisional</translation>
    </message>
    <message numerus="yes">
        <source>A change is confirmed %n closed bar(s) after the first bar that shows it, at the earliest.</source>
        <translation>
            <numerusform>A change is confirmed %n closed bar after the first bar that shows it, at the earliest.</numerusform>
            <numerusform>A change is confirmed %n closed bars after the first bar that shows it, at the earliest.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trending bull</source>
        <translation>Trending bull</translation>
    </message>
    <message>
        <source>Pullback in an uptrend</source>
        <translation>Pullback in an uptrend</translation>
    </message>
    <message>
        <source>Trending bear</source>
        <translation>Trending bear</translation>
    </message>
    <message>
        <source>Pullback in a downtrend</source>
        <translation>Pullback in a downtrend</translation>
    </message>
    <message>
        <source>Range-bound</source>
        <translation>Range-bound</translation>
    </message>
    <message>
        <source>High volatility, risk off</source>
        <translation>High volatility, risk off</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Mixed</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>Unknown: %1</translation>
    </message>
    <message>
        <source>All timeframes: %1</source>
        <translation>All timeframes: %1</translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>TRADING ON</source>
        <translation>TRADING ON</translation>
    </message>
    <message>
        <source>REDUCE ONLY</source>
        <translation>REDUCE ONLY</translation>
    </message>
    <message>
        <source>STAND DOWN</source>
        <translation>STAND DOWN</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>HALTED</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>this window</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>command line</translation>
    </message>
    <message>
        <source>stop file</source>
        <translation>stop file</translation>
    </message>
    <message>
        <source>restart after an unclean end</source>
        <translation>restart after an unclean end</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>1x</source>
        <translation>1x</translation>
    </message>
    <message>
        <source>60x</source>
        <translation>60x</translation>
    </message>
    <message>
        <source>1440x (a day a minute)</source>
        <translation>1440x (a day a minute)</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>As fast as possible</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Close the program that is named there, or start this one with a folder of its own (--data-dir).</source>
        <translation>Close the program that is named there, or start this one with a folder of its own (--data-dir).</translation>
    </message>
    <message>
        <source>Stop the engine that is named there, or give this one a name of its own (--engine-name).</source>
        <translation>Stop the engine that is named there, or give this one a name of its own (--engine-name).</translation>
    </message>
    <message>
        <source>A newer Aetherion has used this store. Start that version, or choose another folder (--data-dir) or database (--db).</source>
        <translation>A newer Aetherion has used this store. Start that version, or choose another folder (--data-dir) or database (--db).</translation>
    </message>
    <message>
        <source>The file is not Aetherion&apos;s and was left as it is. Move it out of the folder, or choose another folder (--data-dir).</source>
        <translation>The file is not Aetherion&apos;s and was left as it is. Move it out of the folder, or choose another folder (--data-dir).</translation>
    </message>
    <message>
        <source>The database belongs to something else and was left as it is. Name another one in --db.</source>
        <translation>The database belongs to something else and was left as it is. Name another one in --db.</translation>
    </message>
    <message>
        <source>The file is damaged and was left as it is. Put a copy from the folder&apos;s backups in its place, or move it away and begin anew.</source>
        <translation>The file is damaged and was left as it is. Put a copy from the folder&apos;s backups in its place, or move it away and begin anew.</translation>
    </message>
    <message>
        <source>The file is damaged, or none of Aetherion&apos;s, and was left as it is. Put a copy from the folder&apos;s backups in its place, or move it away and begin anew.</source>
        <translation>The file is damaged, or none of Aetherion&apos;s, and was left as it is. Put a copy from the folder&apos;s backups in its place, or move it away and begin anew.</translation>
    </message>
    <message>
        <source>Give the server&apos;s password in AETHERION_DB_PASSWORD, or in a file of mode 0600 (--db-password-file).</source>
        <translation>Give the server&apos;s password in AETHERION_DB_PASSWORD, or in a file of mode 0600 (--db-password-file).</translation>
    </message>
    <message>
        <source>Check the user in --db, and the password in AETHERION_DB_PASSWORD or in the file of --db-password-file.</source>
        <translation>Check the user in --db, and the password in AETHERION_DB_PASSWORD or in the file of --db-password-file.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to let the user into the database.</source>
        <translation>Ask whoever runs the server to let the user into the database.</translation>
    </message>
    <message>
        <source>Check the database&apos;s name in --db, or ask whoever runs the server to create it.</source>
        <translation>Check the database&apos;s name in --db, or ask whoever runs the server to create it.</translation>
    </message>
    <message>
        <source>Check the host in --db, and that this machine can reach it.</source>
        <translation>Check the host in --db, and that this machine can reach it.</translation>
    </message>
    <message>
        <source>Check that the server runs and that host and port in --db are right.</source>
        <translation>Check that the server runs and that host and port in --db are right.</translation>
    </message>
    <message>
        <source>Make the folder and what is in it readable and writable for you, or choose another one (--data-dir).</source>
        <translation>Make the folder and what is in it readable and writable for you, or choose another one (--data-dir).</translation>
    </message>
    <message>
        <source>Choose a folder on a disk that can be written (--data-dir).</source>
        <translation>Choose a folder on a disk that can be written (--data-dir).</translation>
    </message>
    <message>
        <source>Make room on the disk, then start again.</source>
        <translation>Make room on the disk, then start again.</translation>
    </message>
    <message>
        <source>Choose a folder (--data-dir).</source>
        <translation>Choose a folder (--data-dir).</translation>
    </message>
    <message>
        <source>Correct what the line names, then start again. &quot;aetherionctl config show --origin&quot; prints every setting with the place it comes from.</source>
        <translation>Correct what the line names, then start again. &quot;aetherionctl config show --origin&quot; prints every setting with the place it comes from.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Store: writing</source>
        <translation>Store: writing</translation>
    </message>
    <message>
        <source>Store: server away, %1 rows (%2) kept safe here</source>
        <translation>Store: server away, %1 rows (%2) kept safe here</translation>
    </message>
    <message>
        <source>Store: server is back, %1 rows to go</source>
        <translation>Store: server is back, %1 rows to go</translation>
    </message>
    <message>
        <source>Store: nothing is kept, %1 rows lost</source>
        <translation>Store: nothing is kept, %1 rows lost</translation>
    </message>
    <message>
        <source>Store: nothing is kept</source>
        <translation>Store: nothing is kept</translation>
    </message>
    <message>
        <source>Nothing is lost: rows are written to this machine&apos;s disk and follow, in their order, as soon as the server answers. Look to the server and the network; nothing has to be restarted here.</source>
        <translation>Nothing is lost: rows are written to this machine&apos;s disk and follow, in their order, as soon as the server answers. Look to the server and the network; nothing has to be restarted here.</translation>
    </message>
    <message>
        <source>What was kept here is being brought in; nothing has to be done.</source>
        <translation>What was kept here is being brought in; nothing has to be done.</translation>
    </message>
    <message>
        <source>New orders are refused until rows can be kept again; watching and reading go on. Make room on the disk, or make the folder writable: writing goes on by itself.</source>
        <translation>New orders are refused until rows can be kept again; watching and reading go on. Make room on the disk, or make the folder writable: writing goes on by itself.</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::WatchList</name>
    <message>
        <source>Watch list</source>
        <translation>Watch list</translation>
    </message>
    <message>
        <source>Instruments with last price, age and regime; the selected one is on the chart</source>
        <translation>Instruments with last price, age and regime; the selected one is on the chart</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::WatchListModel</name>
    <message>
        <source>Flowing</source>
        <translation>Flowing</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Stale</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Resync</source>
        <translation>Resync</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Regime %1</source>
        <translation>Regime %1</translation>
    </message>
    <message>
        <source>Prob.</source>
        <translation>Prob.</translation>
    </message>
    <message>
        <source>The model&apos;s probability of the likeliest regime at the last closed bar</source>
        <translation>The model&apos;s probability of the likeliest regime at the last closed bar</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Together</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::CandleChart</name>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>This source reports no volume</source>
        <translation>This source reports no volume</translation>
    </message>
    <message>
        <source>History begins</source>
        <translation>History begins</translation>
    </message>
    <message>
        <source>%1 history begins</source>
        <translation>%1 history begins</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ChartStack</name>
    <message numerus="yes">
        <source>%n new - jump to live</source>
        <translation>
            <numerusform>%n new - jump to live</numerusform>
            <numerusform>%n new - jump to live</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>Jump to live</translation>
    </message>
    <message>
        <source>No model covers %1</source>
        <translation>No model covers %1</translation>
    </message>
    <message>
        <source>Confirmed %1</source>
        <translation>Confirmed %1</translation>
    </message>
    <message>
        <source>  ·  now likeliest %1, %2</source>
        <translation>  ·  now likeliest %1, %2</translation>
    </message>
    <message>
        <source>  ·  model %1</source>
        <translation>  ·  model %1</translation>
    </message>
    <message numerus="yes">
        <source>Only %n bar(s) at %1 so far</source>
        <translation>
            <numerusform>Only %n bar at %1 so far</numerusform>
            <numerusform>Only %n bars at %1 so far</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: try %2.</source>
        <translation>%1: try %2.</translation>
    </message>
    <message>
        <source>No bars in this stretch of time</source>
        <translation>No bars in this stretch of time</translation>
    </message>
    <message>
        <source>No bars at %1 yet</source>
        <translation>No bars at %1 yet</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Older bars could not be read: %1</source>
        <translation>Older bars could not be read: %1</translation>
    </message>
    <message>
        <source>Candles of %1, %2</source>
        <translation>Candles of %1, %2</translation>
    </message>
    <message>
        <source>Candles</source>
        <translation>Candles</translation>
    </message>
    <message>
        <source>Regime ribbon</source>
        <translation>Regime ribbon</translation>
    </message>
    <message>
        <source>Regime probabilities</source>
        <translation>Regime probabilities</translation>
    </message>
    <message>
        <source>Legend of the regimes</source>
        <translation>Legend of the regimes</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilities</translation>
    </message>
    <message>
        <source>%1  O %2  H %3  L %4  C %5</source>
        <translation>%1  O %2  H %3  L %4  C %5</translation>
    </message>
    <message>
        <source>  V %1</source>
        <translation>  V %1</translation>
    </message>
    <message>
        <source>  (incomplete)</source>
        <translation>  (incomplete)</translation>
    </message>
    <message>
        <source>At pointer</source>
        <translation>At pointer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>Unknown: %1</translation>
    </message>
    <message>
        <source>, now %1</source>
        <translation>, now %1</translation>
    </message>
    <message>
        <source>  ·  since %1 %2</source>
        <translation>  ·  since %1 %2</translation>
    </message>
    <message>
        <source>  ·  model %1 of %2</source>
        <translation>  ·  model %1 of %2</translation>
    </message>
    <message>
        <source>What the bar that is still forming would say if it closed now. It may change until then, confirms nothing and is never stored.</source>
        <translation>What the bar that is still forming would say if it closed now. It may change until then, confirms nothing and is never stored.</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::RegimeRibbon</name>
    <message>
        <source>Regime</source>
        <translation>Regime</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::TimeframeBar</name>
    <message>
        <source>Timeframe</source>
        <translation>Timeframe</translation>
    </message>
    <message>
        <source>Timeframe %1</source>
        <translation>Timeframe %1</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::BookPanel</name>
    <message>
        <source>Order book</source>
        <translation>Order book</translation>
    </message>
    <message>
        <source>This simulated instrument has no order book</source>
        <translation>This simulated instrument has no order book</translation>
    </message>
    <message>
        <source>This recording has no order book</source>
        <translation>This recording has no order book</translation>
    </message>
    <message>
        <source>The order book is void until the next snapshot</source>
        <translation>The order book is void until the next snapshot</translation>
    </message>
    <message>
        <source>No order book yet</source>
        <translation>No order book yet</translation>
    </message>
    <message>
        <source>One side of the book is empty</source>
        <translation>One side of the book is empty</translation>
    </message>
    <message>
        <source>Spread %1</source>
        <translation>Spread %1</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::EmergencyBar</name>
    <message>
        <source>The stop file stands: %1.</source>
        <translation>The stop file stands: %1.</translation>
    </message>
    <message>
        <source>NOT ON THE DISK YET: %1</source>
        <translation>NOT ON THE DISK YET: %1</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>being written</translation>
    </message>
    <message>
        <source>Recorded on the disk; it survives a restart.</source>
        <translation>Recorded on the disk; it survives a restart.</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s), newest first:</source>
        <translation>
            <numerusform>%n hold:</numerusform>
            <numerusform>%n holds, newest first:</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Time (%1)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Through</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>NO CONTACT</source>
        <translation>NO CONTACT</translation>
    </message>
    <message>
        <source>Risk state: %1</source>
        <translation>Risk state: %1</translation>
    </message>
    <message>
        <source>The engine has published nothing for %1. What is shown is old; trading may be running. STOP still latches.</source>
        <translation>The engine has published nothing for %1. What is shown is old; trading may be running. STOP still latches.</translation>
    </message>
    <message>
        <source>Resume...</source>
        <translation>Resume...</translation>
    </message>
    <message>
        <source>Open the resume panel</source>
        <translation>Open the resume panel</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::EmergencyButton</name>
    <message>
        <source>EMERGENCY STOP</source>
        <translation>EMERGENCY STOP</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Emergency stop</translation>
    </message>
    <message>
        <source>Halts trading at once, on press</source>
        <translation>Halts trading at once, on press</translation>
    </message>
    <message>
        <source>Halts trading at once, when pressed (Ctrl+Shift+S from anywhere).
It stops this engine; others on the same database go on.</source>
        <translation>Halts trading at once, when pressed (Ctrl+Shift+S from anywhere).
It stops this engine; others on the same database go on.</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::ResumePanel</name>
    <message>
        <source>Resumed: now %1.</source>
        <translation>Resumed: now %1.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Rea&amp;son (required)</source>
        <translation>Rea&amp;son (required)</translation>
    </message>
    <message>
        <source>Reason for resuming</source>
        <translation>Reason for resuming</translation>
    </message>
    <message>
        <source>What was found, and why it is safe to go on</source>
        <translation>What was found, and why it is safe to go on</translation>
    </message>
    <message>
        <source>I have seen the newer stop</source>
        <translation>I have seen the newer stop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Resume panel</source>
        <translation>Resume panel</translation>
    </message>
    <message>
        <source>Nothing is stopped.</source>
        <translation>Nothing is stopped.</translation>
    </message>
    <message>
        <source>Resume one step: %1 to %2. Strategies stay off until they are armed.</source>
        <translation>Resume one step: %1 to %2. Strategies stay off until they are armed.</translation>
    </message>
    <message>
        <source>A newer stop has come (hold #%1). Look at it before resuming.</source>
        <translation>A newer stop has come (hold #%1). Look at it before resuming.</translation>
    </message>
    <message>
        <source>No hold stands.</source>
        <translation>No hold stands.</translation>
    </message>
    <message>
        <source>Newest hold: #%1 by %2 through %3 at %4: %5</source>
        <translation>Newest hold: #%1 by %2 through %3 at %4: %5</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Resume to %1</source>
        <translation>Resume to %1</translation>
    </message>
    <message>
        <source>Writing it to the disk first...</source>
        <translation>Writing it to the disk first...</translation>
    </message>
</context>
<context>
    <name>aetherion::look::CautionLine</name>
    <message>
        <source>Caution: %1</source>
        <translation>Caution: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::look::PathField</name>
    <message>
        <source>Choose...</source>
        <translation>Choose...</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Choose where to write</translation>
    </message>
    <message>
        <source>Choose what to read</source>
        <translation>Choose what to read</translation>
    </message>
</context>
<context>
    <name>aetherion::window::DataKindStrip</name>
    <message>
        <source>SIMULATED - not real prices</source>
        <translation>SIMULATED - not real prices</translation>
    </message>
    <message>
        <source>REPLAY of real recordings</source>
        <translation>REPLAY of real recordings</translation>
    </message>
    <message>
        <source>IMPORTED data, stored earlier</source>
        <translation>IMPORTED data, stored earlier</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>starting</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>stopping</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
</context>
<context>
    <name>aetherion::window::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>S&amp;tart page</source>
        <translation>S&amp;tart page</translation>
    </message>
    <message>
        <source>Watch the &amp;simulation</source>
        <translation>Watch the &amp;simulation</translation>
    </message>
    <message>
        <source>&amp;Open a recording...</source>
        <translation>&amp;Open a recording...</translation>
    </message>
    <message>
        <source>&amp;Export regime history...</source>
        <translation>&amp;Export regime history...</translation>
    </message>
    <message>
        <source>&amp;Import recordings...</source>
        <translation>&amp;Import recordings...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>&amp;Scale</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Time &amp;zone</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;guage</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Jobs</translation>
    </message>
    <message>
        <source>&amp;Risk</source>
        <translation>&amp;Risk</translation>
    </message>
    <message>
        <source>Emergency stop	Ctrl+Shift+S</source>
        <translation>Emergency stop	Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Resume...</source>
        <translation>&amp;Resume...</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>&amp;Train a model...</source>
        <translation>&amp;Train a model...</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Keys</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;About</translation>
    </message>
    <message>
        <source>&amp;Calm</source>
        <translation>&amp;Calm</translation>
    </message>
    <message>
        <source>&amp;Bull market</source>
        <translation>&amp;Bull market</translation>
    </message>
    <message>
        <source>B&amp;ear market</source>
        <translation>B&amp;ear market</translation>
    </message>
    <message>
        <source>C&amp;rash</source>
        <translation>C&amp;rash</translation>
    </message>
    <message>
        <source>&amp;Flash crash</source>
        <translation>&amp;Flash crash</translation>
    </message>
    <message>
        <source>&amp;Scenario in the simulation</source>
        <translation>&amp;Scenario in the simulation</translation>
    </message>
    <message>
        <source>Regime &amp;models...</source>
        <translation>Regime &amp;models...</translation>
    </message>
</context>
<context>
    <name>aetherion::window::MainWindow</name>
    <message>
        <source>Aetherion</source>
        <translation>Aetherion</translation>
    </message>
    <message>
        <source>%1 - Aetherion</source>
        <translation>%1 - Aetherion</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Starting the simulation...</source>
        <translation>Starting the simulation...</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation>Opening...</translation>
    </message>
    <message>
        <source>Nothing is being watched yet.</source>
        <translation>Nothing is being watched yet.</translation>
    </message>
    <message>
        <source>The engine has not answered yet.</source>
        <translation>The engine has not answered yet.</translation>
    </message>
    <message>
        <source>%1 #%2 %3. %4</source>
        <translation>%1 #%2 %3. %4</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Scenario: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::window::MarketPage</name>
    <message>
        <source>Waiting for the first data...</source>
        <translation>Waiting for the first data...</translation>
    </message>
</context>
<context>
    <name>aetherion::window::RecordingPage</name>
    <message>
        <source>Open a recording</source>
        <translation>Open a recording</translation>
    </message>
    <message>
        <source>Several files are replayed as one, in order of time. Where a file does not say what it holds, say it here; what is missing is asked for by name.</source>
        <translation>Several files are replayed as one, in order of time. Where a file does not say what it holds, say it here; what is missing is asked for by name.</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>S&amp;peed</translation>
    </message>
    <message>
        <source>Replay speed</source>
        <translation>Replay speed</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Open the recording</source>
        <translation>Open the recording</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Back to the start page</translation>
    </message>
</context>
<context>
    <name>aetherion::window::StartFailure</name>
    <message>
        <source>Aetherion cannot start</source>
        <translation>Aetherion cannot start</translation>
    </message>
</context>
<context>
    <name>aetherion::window::StartPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <translation>Open %1 again</translation>
    </message>
    <message>
        <source>Aetherion</source>
        <translation>Aetherion</translation>
    </message>
    <message>
        <source>Watches several markets at once, says which regime each is in - Bull, Bear, Sideways or Crisis - as it changes, and stops everything with one act.</source>
        <translation>Watches several markets at once, says which regime each is in - Bull, Bear, Sideways or Crisis - as it changes, and stops everything with one act.</translation>
    </message>
    <message>
        <source>Watch the simulation</source>
        <translation>Watch the simulation</translation>
    </message>
    <message>
        <source>Invented prices that move at once. Good for a first look.</source>
        <translation>Invented prices that move at once. Good for a first look.</translation>
    </message>
    <message>
        <source>Open a recording...</source>
        <translation>Open a recording...</translation>
    </message>
    <message>
        <source>Real trading from files: candles, trades, order books.</source>
        <translation>Real trading from files: candles, trades, order books.</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Opened lately</translation>
    </message>
    <message>
        <source>Simulated prices are invented; an amber strip says so wherever they are shown.</source>
        <translation>Simulated prices are invented; an amber strip says so wherever they are shown.</translation>
    </message>
    <message>
        <source>Nothing is ever really bought or sold: positions are on paper.</source>
        <translation>Nothing is ever really bought or sold: positions are on paper.</translation>
    </message>
    <message>
        <source>The red button stops everything when pressed, and so does Ctrl+Shift+S.</source>
        <translation>The red button stops everything when pressed, and so does Ctrl+Shift+S.</translation>
    </message>
    <message>
        <source>The red button stops everything when pressed; so do Ctrl+Shift+S and creating the file %1.</source>
        <translation>The red button stops everything when pressed; so do Ctrl+Shift+S and creating the file %1.</translation>
    </message>
    <message>
        <source>Recordings are opened here, or with File, Open a recording (Ctrl+O).</source>
        <translation>Recordings are opened here, or with File, Open a recording (Ctrl+O).</translation>
    </message>
    <message>
        <source>Exports go to %1.</source>
        <translation>Exports go to %1.</translation>
    </message>
</context>
<context>
    <name>aetherion::window::StatusStrip</name>
    <message>
        <source>%1x</source>
        <translation>%1x</translation>
    </message>
    <message>
        <source>Feed %1%2</source>
        <translation>Feed %1%2</translation>
    </message>
    <message>
        <source>Feed: nothing yet</source>
        <translation>Feed: nothing yet</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>%1 events/s</translation>
    </message>
    <message>
        <source>%1 events since the start, %2 waiting</source>
        <translation>%1 events since the start, %2 waiting</translation>
    </message>
    <message>
        <source>, %1 ticks not stored</source>
        <translation>, %1 ticks not stored</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Store: %1</translation>
    </message>
    <message>
        <source>Memory %1</source>
        <translation>Memory %1</translation>
    </message>
    <message>
        <source>Engine time %1 %2</source>
        <translation>Engine time %1 %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Replay speed</source>
        <translation>Replay speed</translation>
    </message>
    <message>
        <source>How much faster than it was recorded</source>
        <translation>How much faster than it was recorded</translation>
    </message>
    <message>
        <source>Pause the data</source>
        <translation>Pause the data</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>Operator: %1</translation>
    </message>
    <message>
        <source>Resident memory of this process</source>
        <translation>Resident memory of this process</translation>
    </message>
    <message>
        <source>, %1 of %2 waiting</source>
        <translation>, %1 of %2 waiting</translation>
    </message>
    <message>
        <source>No API</source>
        <translation>No API</translation>
    </message>
</context>
<context>
    <name>aetherion::window::TextPanel</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Emergency stop, from anywhere</source>
        <translation>Emergency stop, from anywhere</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Open a recording</translation>
    </message>
    <message>
        <source>Export the regime history</source>
        <translation>Export the regime history</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Start page</translation>
    </message>
    <message>
        <source>Chart: move by a tenth (with Shift: by a whole view)</source>
        <translation>Chart: move by a tenth (with Shift: by a whole view)</translation>
    </message>
    <message>
        <source>Chart: show less, show more</source>
        <translation>Chart: show less, show more</translation>
    </message>
    <message>
        <source>Chart: first bar, newest bar</source>
        <translation>Chart: first bar, newest bar</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>Next control</translation>
    </message>
    <message>
        <source>About Aetherion</source>
        <translation>About Aetherion</translation>
    </message>
    <message>
        <source>Market regimes as they change, paper positions under risk rails, one act to stop it all.</source>
        <translation>Market regimes as they change, paper positions under risk rails, one act to stop it all.</translation>
    </message>
    <message>
        <source>Nothing is really bought or sold. Free software under the GNU GPL, version 3.</source>
        <translation>Nothing is really bought or sold. Free software under the GNU GPL, version 3.</translation>
    </message>
    <message>
        <source>Regime models</source>
        <translation>Regime models</translation>
    </message>
</context>
<context>
    <name>aetherion::work::AcceptModelPanel</name>
    <message>
        <source>Choose the model file.</source>
        <translation>Choose the model file.</translation>
    </message>
    <message>
        <source>Say why the gate is to be passed over; the reason goes on record.</source>
        <translation>Say why the gate is to be passed over; the reason goes on record.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Accept a model</source>
        <translation>Accept a model</translation>
    </message>
    <message>
        <source>The gate compares it with the model in use on the newest stored bars of its market and timeframe: held-out likelihood not worse, every regime visited, names matched by their evidence. What it decides is in the job&apos;s message and on record.</source>
        <translation>The gate compares it with the model in use on the newest stored bars of its market and timeframe: held-out likelihood not worse, every regime visited, names matched by their evidence. What it decides is in the job&apos;s message and on record.</translation>
    </message>
    <message>
        <source>&amp;Model file</source>
        <translation>&amp;Model file</translation>
    </message>
    <message>
        <source>Model file to accept</source>
        <translation>Model file to accept</translation>
    </message>
    <message>
        <source>Choose a trained model</source>
        <translation>Choose a trained model</translation>
    </message>
    <message>
        <source>Take it e&amp;ven if the gate says no or cannot say</source>
        <translation>Take it e&amp;ven if the gate says no or cannot say</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reason for the record</source>
        <translation>Reason for the record</translation>
    </message>
</context>
<context>
    <name>aetherion::work::EvidenceTable</name>
    <message>
        <source>%1 bars</source>
        <translation>%1 bars</translation>
    </message>
    <message>
        <source>no neighbour</source>
        <translation>no neighbour</translation>
    </message>
    <message>
        <source>Mean return per bar over the window that ends at the bar</source>
        <translation>Mean return per bar over the window that ends at the bar</translation>
    </message>
    <message>
        <source>Mean volatility per bar</source>
        <translation>Mean volatility per bar</translation>
    </message>
    <message>
        <source>How long the state is expected to last once it has begun</source>
        <translation>How long the state is expected to last once it has begun</translation>
    </message>
    <message>
        <source>Part of the training span</source>
        <translation>Part of the training span</translation>
    </message>
    <message>
        <source>How well it is told from its nearest neighbour: 0 % not at all, 100 % always</source>
        <translation>How well it is told from its nearest neighbour: 0 % not at all, 100 % always</translation>
    </message>
    <message>
        <source>The state with which it is confused most</source>
        <translation>The state with which it is confused most</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Regime</translation>
    </message>
    <message>
        <source>Return/bar</source>
        <translation>Return/bar</translation>
    </message>
    <message>
        <source>Volatility/bar</source>
        <translation>Volatility/bar</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>Told apart</translation>
    </message>
    <message>
        <source>Nearest to</source>
        <translation>Nearest to</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ExportPanel</name>
    <message>
        <source>Say which file to write.</source>
        <translation>Say which file to write.</translation>
    </message>
    <message>
        <source>Export regime history</source>
        <translation>Export regime history</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;What</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>All symbols and timeframes of %1</source>
        <translation>All symbols and timeframes of %1</translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>&amp;Range</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>What the chart shows</translation>
    </message>
    <message>
        <source>All that is stored</source>
        <translation>All that is stored</translation>
    </message>
    <message>
        <source>R&amp;ows</source>
        <translation>R&amp;ows</translation>
    </message>
    <message>
        <source>One per confirmed change</source>
        <translation>One per confirmed change</translation>
    </message>
    <message>
        <source>One per closed bar</source>
        <translation>One per closed bar</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Time &amp;zone</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>What to export</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>File to write</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Export to</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ImportPanel</name>
    <message>
        <source>Choose at least one file.</source>
        <translation>Choose at least one file.</translation>
    </message>
    <message>
        <source>Import recordings</source>
        <translation>Import recordings</translation>
    </message>
    <message>
        <source>&amp;Leave out bad rows and count them (otherwise the first one stops the import)</source>
        <translation>&amp;Leave out bad rows and count them (otherwise the first one stops the import)</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobForm</name>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Started as job %1; its progress is in the jobs panel.</source>
        <translation>Started as job %1; its progress is in the jobs panel.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start the job</source>
        <translation>Start the job</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close this form</source>
        <translation>Close this form</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobsModel</name>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobsPanel</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>queued</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Cancel job</translation>
    </message>
    <message>
        <source>Cancel the selected job</source>
        <translation>Cancel the selected job</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Accept a model</source>
        <translation>Accept a model</translation>
    </message>
    <message>
        <source>Step back to the older model</source>
        <translation>Step back to the older model</translation>
    </message>
    <message>
        <source>Decision cycle</source>
        <translation>Decision cycle</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>Pruning</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ModelSheet</name>
    <message>
        <source>Evidence per state</source>
        <translation>Evidence per state</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>No model is chosen.</translation>
    </message>
    <message>
        <source>%1: model %2, made %3, trained on %4 (%5 bars, %6 to %7).</source>
        <translation>%1: model %2, made %3, trained on %4 (%5 bars, %6 to %7).</translation>
    </message>
    <message>
        <source>Features: %1</source>
        <translation>Features: %1</translation>
    </message>
    <message>
        <source>Cautions: none; its names were told apart beyond chance.</source>
        <translation>Cautions: none; its names were told apart beyond chance.</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>Cautions</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ModelTable</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>shipped</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>Timeframe</source>
        <translation>Timeframe</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trained on</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>Cautions</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ModelsPanel</name>
    <message>
        <source>There is no older model to step back to.</source>
        <translation>There is no older model to step back to.</translation>
    </message>
    <message>
        <source>%1 #%2: %3</source>
        <translation>%1 #%2: %3</translation>
    </message>
    <message>
        <source>Regime models</source>
        <translation>Regime models</translation>
    </message>
    <message>
        <source>No models yet: without one every regime is unknown.</source>
        <translation>No models yet: without one every regime is unknown.</translation>
    </message>
    <message>
        <source>&amp;Accept a model...</source>
        <translation>&amp;Accept a model...</translation>
    </message>
    <message>
        <source>Accept a trained model</source>
        <translation>Accept a trained model</translation>
    </message>
    <message>
        <source>Step &amp;back...</source>
        <translation>Step &amp;back...</translation>
    </message>
    <message>
        <source>Step back to the older model</source>
        <translation>Step back to the older model</translation>
    </message>
    <message>
        <source>&amp;Train a model...</source>
        <translation>&amp;Train a model...</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Train a model</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the list of models</source>
        <translation>Close the list of models</translation>
    </message>
</context>
<context>
    <name>aetherion::work::RecordingFields</name>
    <message>
        <source>Choose recordings</source>
        <translation>Choose recordings</translation>
    </message>
    <message>
        <source>Recordings (*.csv *.csv.gz *.txt *.txt.gz *.json *.jsonl *.jsonl.gz *.gz)</source>
        <translation>Recordings (*.csv *.csv.gz *.txt *.txt.gz *.json *.jsonl *.jsonl.gz *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Files</translation>
    </message>
    <message>
        <source>Choose files...</source>
        <translation>Choose files...</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>Chosen files</translation>
    </message>
    <message>
        <source>&amp;Market</source>
        <translation>&amp;Market</translation>
    </message>
    <message>
        <source>&amp;Symbol</source>
        <translation>&amp;Symbol</translation>
    </message>
    <message>
        <source>&amp;Timeframe</source>
        <translation>&amp;Timeframe</translation>
    </message>
    <message>
        <source>Time &amp;zone of the stamps</source>
        <translation>Time &amp;zone of the stamps</translation>
    </message>
    <message>
        <source>A stamp is the &amp;bar&apos;s</source>
        <translation>A stamp is the &amp;bar&apos;s</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>as the file says</translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>end</source>
        <translation>end</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Timeframe</source>
        <translation>Timeframe</translation>
    </message>
    <message>
        <source>Time zone of the stamps</source>
        <translation>Time zone of the stamps</translation>
    </message>
    <message>
        <source>A stamp is the bar&apos;s start or end</source>
        <translation>A stamp is the bar&apos;s start or end</translation>
    </message>
</context>
<context>
    <name>aetherion::work::StepBackPanel</name>
    <message>
        <source>Say why; the reason goes on record.</source>
        <translation>Say why; the reason goes on record.</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Step back</translation>
    </message>
    <message>
        <source>Step back to the older model</source>
        <translation>Step back to the older model</translation>
    </message>
    <message>
        <source>Model %1 of %2 goes out of use and waits among the candidates; the one before it comes back.</source>
        <translation>Model %1 of %2 goes out of use and waits among the candidates; the one before it comes back.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reason for the record</source>
        <translation>Reason for the record</translation>
    </message>
</context>
<context>
    <name>aetherion::work::TrainPanel</name>
    <message>
        <source>Choose at least one file to learn from.</source>
        <translation>Choose at least one file to learn from.</translation>
    </message>
    <message>
        <source>Say where to write the model.</source>
        <translation>Say where to write the model.</translation>
    </message>
    <message>
        <source>Train a regime model</source>
        <translation>Train a regime model</translation>
    </message>
    <message>
        <source>S&amp;tates of the model</source>
        <translation>S&amp;tates of the model</translation>
    </message>
    <message>
        <source>Number of states</source>
        <translation>Number of states</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Model file to write</source>
        <translation>Model file to write</translation>
    </message>
    <message>
        <source>Write the model to</source>
        <translation>Write the model to</translation>
    </message>
    <message>
        <source>The report goes to %1 and its picture to %2, beside the model. A trained model waits there until it is accepted: Tools, Regime models, Accept a model.</source>
        <translation>The report goes to %1 and its picture to %2, beside the model. A trained model waits there until it is accepted: Tools, Regime models, Accept a model.</translation>
    </message>
    <message>
        <source>&amp;Learn from</source>
        <translation>&amp;Learn from</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>recordings</translation>
    </message>
    <message>
        <source>what is watched: %1 %2 at %3</source>
        <translation>what is watched: %1 %2 at %3</translation>
    </message>
    <message>
        <source>what is watched: nothing yet</source>
        <translation>what is watched: nothing yet</translation>
    </message>
    <message>
        <source>&amp;Newest bars</source>
        <translation>&amp;Newest bars</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>C&amp;ovariance</source>
        <translation>C&amp;ovariance</translation>
    </message>
    <message>
        <source>full</source>
        <translation>full</translation>
    </message>
    <message>
        <source>diagonal</source>
        <translation>diagonal</translation>
    </message>
    <message>
        <source>tied: one for all states</source>
        <translation>tied: one for all states</translation>
    </message>
    <message>
        <source>spherical</source>
        <translation>spherical</translation>
    </message>
    <message>
        <source>&amp;Random starts</source>
        <translation>&amp;Random starts</translation>
    </message>
    <message>
        <source>S&amp;eed of the random starts</source>
        <translation>S&amp;eed of the random starts</translation>
    </message>
    <message>
        <source>E&amp;valuation</source>
        <translation>E&amp;valuation</translation>
    </message>
    <message>
        <source>walk forward, compare 2 to 6 states (takes longer)</source>
        <translation>walk forward, compare 2 to 6 states (takes longer)</translation>
    </message>
    <message>
        <source>Model f&amp;ile</source>
        <translation>Model f&amp;ile</translation>
    </message>
    <message>
        <source>What to learn from</source>
        <translation>What to learn from</translation>
    </message>
    <message>
        <source>Newest bars of every instrument that are used</source>
        <translation>Newest bars of every instrument that are used</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>Covariance</translation>
    </message>
    <message>
        <source>Random starts</source>
        <translation>Random starts</translation>
    </message>
    <message>
        <source>Evaluation by walking forward</source>
        <translation>Evaluation by walking forward</translation>
    </message>
</context>
</TS>
