<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>关闭标签页</translation>
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
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>增大(&amp;S)</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>减小(&amp;D)</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>打开列表</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>关闭停靠面板</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>使停靠面板浮动或重新停靠</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
找不到文件夹。
请检查文件夹名称是否正确。</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
找不到文件。
请检查文件名是否正确。</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 已存在。
要替换它吗？</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>选择(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>新建文件夹(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>确定要删除“%1”吗？</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>切换到详细视图</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>切换到列表视图</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>新建一个文件夹</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>详细视图</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>文件名(&amp;N)：</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>查找文件夹</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>转到上级文件夹</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>列表视图</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>位置和书签列表</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>上级文件夹</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>最近的位置</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>显示隐藏文件(&amp;H)</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>侧边栏</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Bottom</source>
        <translation>底部</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左端</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>向下翻页</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>向左翻页</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>向右翻页</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>向上翻页</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>右端</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>向下滚动</translation>
    </message>
    <message>
        <source>Scroll here</source>
        <translation>滚动到此处</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>向左滚动</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>向右滚动</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>向上滚动</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>顶部</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>复制链接地址(&amp;L)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>Regime</name>
    <message>
        <source>Bull</source>
        <translation>牛市</translation>
    </message>
    <message>
        <source>Bear</source>
        <translation>熊市</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>震荡</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>危机</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Bull: the model&apos;s state with the highest average return.</source>
        <translation>牛市：模型中平均收益最高的状态。</translation>
    </message>
    <message>
        <source>Bear: the model&apos;s state with the lowest average return.</source>
        <translation>熊市：模型中平均收益最低的状态。</translation>
    </message>
    <message>
        <source>Sideways: returns near zero and little movement.</source>
        <translation>震荡：收益接近零，波动很小。</translation>
    </message>
    <message>
        <source>Crisis: the model&apos;s most volatile state. It says nothing about direction.</source>
        <translation>危机：模型中波动最大的状态，不表示方向。</translation>
    </message>
    <message>
        <source>Unknown: no model, too few bars, or data that are not current.</source>
        <translation>未知：没有模型、K线太少，或数据不是最新。</translation>
    </message>
    <message>
        <source>Judged by the model of %1, because this market has none of its own.</source>
        <translation>按%1的模型判断，因为该市场没有自己的模型。</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>预热中</translation>
    </message>
    <message>
        <source>bars are missing</source>
        <translation>缺少K线</translation>
    </message>
    <message>
        <source>the data are not current</source>
        <translation>数据不是最新</translation>
    </message>
    <message>
        <source>a feature is missing</source>
        <translation>缺少一个特征</translation>
    </message>
    <message>
        <source>unlike anything that the model has seen</source>
        <translation>与模型见过的一切都不同</translation>
    </message>
    <message>
        <source>the bar could not be used</source>
        <translation>该K线无法使用</translation>
    </message>
    <message>
        <source>no model for %1 %2</source>
        <translation>没有%1 %2的模型</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>cause of an unknown regime, details</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>forming bar: unknown, provisional</source>
        <translation>未收盘K线：未知，暂定</translation>
    </message>
    <message>
        <source>forming bar: %1 %2, provisional</source>
        <translation>未收盘K线：%1 %2，暂定</translation>
    </message>
    <message numerus="yes">
        <source>A change is confirmed %n closed bar(s) after the first bar that shows it, at the earliest.</source>
        <translation>
            <numerusform>变化最早在首根出现该变化的K线之后再收盘%n根K线才确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>Trending bull</source>
        <translation>上升趋势</translation>
    </message>
    <message>
        <source>Pullback in an uptrend</source>
        <translation>上升趋势中的回调</translation>
    </message>
    <message>
        <source>Trending bear</source>
        <translation>下降趋势</translation>
    </message>
    <message>
        <source>Pullback in a downtrend</source>
        <translation>下降趋势中的反弹</translation>
    </message>
    <message>
        <source>Range-bound</source>
        <translation>区间震荡</translation>
    </message>
    <message>
        <source>High volatility, risk off</source>
        <translation>高波动，避险</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>All timeframes: %1</source>
        <translation>所有周期：%1</translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>TRADING ON</source>
        <translation>TRADING ON 交易开启</translation>
    </message>
    <message>
        <source>REDUCE ONLY</source>
        <translation>REDUCE ONLY 只减仓</translation>
    </message>
    <message>
        <source>STAND DOWN</source>
        <translation>STAND DOWN 待命</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>HALTED 已停止</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>stop file</source>
        <translation>停止文件</translation>
    </message>
    <message>
        <source>restart after an unclean end</source>
        <translation>异常结束后重启</translation>
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
        <translation>1440x（每分钟一天）</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>最快速度</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Close the program that is named there, or start this one with a folder of its own (--data-dir).</source>
        <translation>请关闭其中指出的程序，或用单独的文件夹（--data-dir）启动本程序。</translation>
    </message>
    <message>
        <source>Stop the engine that is named there, or give this one a name of its own (--engine-name).</source>
        <translation>请停止其中指出的引擎，或给本引擎另起一个名称（--engine-name）。</translation>
    </message>
    <message>
        <source>A newer Aetherion has used this store. Start that version, or choose another folder (--data-dir) or database (--db).</source>
        <translation>此存储已被更新版本的 Aetherion 使用过。请启动该版本，或另选文件夹（--data-dir）或数据库（--db）。</translation>
    </message>
    <message>
        <source>The file is not Aetherion&apos;s and was left as it is. Move it out of the folder, or choose another folder (--data-dir).</source>
        <translation>此文件不属于 Aetherion，已原样保留。请把它移出文件夹，或另选文件夹（--data-dir）。</translation>
    </message>
    <message>
        <source>The database belongs to something else and was left as it is. Name another one in --db.</source>
        <translation>此数据库属于其他程序，已原样保留。请在 --db 中指定另一个数据库。</translation>
    </message>
    <message>
        <source>The file is damaged and was left as it is. Put a copy from the folder&apos;s backups in its place, or move it away and begin anew.</source>
        <translation>文件已损坏，已原样保留。请用文件夹 backups 中的副本替换它，或把它移走后重新开始。</translation>
    </message>
    <message>
        <source>The file is damaged, or none of Aetherion&apos;s, and was left as it is. Put a copy from the folder&apos;s backups in its place, or move it away and begin anew.</source>
        <translation>文件已损坏或不属于 Aetherion，已原样保留。请用文件夹 backups 中的副本替换它，或把它移走后重新开始。</translation>
    </message>
    <message>
        <source>Give the server&apos;s password in AETHERION_DB_PASSWORD, or in a file of mode 0600 (--db-password-file).</source>
        <translation>请通过 AETHERION_DB_PASSWORD 或权限为 0600 的文件（--db-password-file）提供服务器密码。</translation>
    </message>
    <message>
        <source>Check the user in --db, and the password in AETHERION_DB_PASSWORD or in the file of --db-password-file.</source>
        <translation>请检查 --db 中的用户，以及 AETHERION_DB_PASSWORD 或 --db-password-file 文件中的密码。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to let the user into the database.</source>
        <translation>请让服务器管理员允许该用户访问数据库。</translation>
    </message>
    <message>
        <source>Check the database&apos;s name in --db, or ask whoever runs the server to create it.</source>
        <translation>请检查 --db 中的数据库名，或让服务器管理员创建它。</translation>
    </message>
    <message>
        <source>Check the host in --db, and that this machine can reach it.</source>
        <translation>请检查 --db 中的主机，以及本机能否连接到它。</translation>
    </message>
    <message>
        <source>Check that the server runs and that host and port in --db are right.</source>
        <translation>请检查服务器是否在运行，以及 --db 中的主机和端口是否正确。</translation>
    </message>
    <message>
        <source>Make the folder and what is in it readable and writable for you, or choose another one (--data-dir).</source>
        <translation>请使该文件夹及其内容对您可读可写，或另选一个（--data-dir）。</translation>
    </message>
    <message>
        <source>Choose a folder on a disk that can be written (--data-dir).</source>
        <translation>请选择可写磁盘上的文件夹（--data-dir）。</translation>
    </message>
    <message>
        <source>Make room on the disk, then start again.</source>
        <translation>请腾出磁盘空间，然后重新启动。</translation>
    </message>
    <message>
        <source>Choose a folder (--data-dir).</source>
        <translation>请选择一个文件夹（--data-dir）。</translation>
    </message>
    <message>
        <source>Correct what the line names, then start again. &quot;aetherionctl config show --origin&quot; prints every setting with the place it comes from.</source>
        <translation>请改正该行指出的内容，然后重新启动。&quot;aetherionctl config show --origin&quot; 会列出每项设置及其来源。</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Store: writing</source>
        <translation>存储：写入中</translation>
    </message>
    <message>
        <source>Store: server away, %1 rows (%2) kept safe here</source>
        <translation>存储：服务器断开，%1 行（%2）安全保存在本机</translation>
    </message>
    <message>
        <source>Store: server is back, %1 rows to go</source>
        <translation>存储：服务器已恢复，还剩 %1 行</translation>
    </message>
    <message>
        <source>Store: nothing is kept, %1 rows lost</source>
        <translation>存储：未在保存，已丢失 %1 行</translation>
    </message>
    <message>
        <source>Store: nothing is kept</source>
        <translation>存储：未在保存</translation>
    </message>
    <message>
        <source>Nothing is lost: rows are written to this machine&apos;s disk and follow, in their order, as soon as the server answers. Look to the server and the network; nothing has to be restarted here.</source>
        <translation>没有丢失任何数据：各行先写入本机磁盘，服务器一响应便按顺序送达。请检查服务器和网络；本机无需重启。</translation>
    </message>
    <message>
        <source>What was kept here is being brought in; nothing has to be done.</source>
        <translation>本机保存的内容正在送入；无需操作。</translation>
    </message>
    <message>
        <source>New orders are refused until rows can be kept again; watching and reading go on. Make room on the disk, or make the folder writable: writing goes on by itself.</source>
        <translation>在能够重新保存之前拒绝新订单；查看和读取继续。请腾出磁盘空间或使文件夹可写：写入会自动恢复。</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::WatchList</name>
    <message>
        <source>Watch list</source>
        <translation>自选列表</translation>
    </message>
    <message>
        <source>Instruments with last price, age and regime; the selected one is on the chart</source>
        <translation>各品种的最新价、数据时龄和市场状态；选中的显示在图表上</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::WatchListModel</name>
    <message>
        <source>Flowing</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>陈旧</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Resync</source>
        <translation>重新同步</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>休市</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最新价</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时龄</translation>
    </message>
    <message>
        <source>Regime %1</source>
        <translation>市场状态 %1</translation>
    </message>
    <message>
        <source>Prob.</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>The model&apos;s probability of the likeliest regime at the last closed bar</source>
        <translation>模型在最近收盘K线上给出的最可能市场状态的概率</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>综合</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::CandleChart</name>
    <message>
        <source>Volume</source>
        <translation>成交量</translation>
    </message>
    <message>
        <source>This source reports no volume</source>
        <translation>该来源不提供成交量</translation>
    </message>
    <message>
        <source>History begins</source>
        <translation>历史起点</translation>
    </message>
    <message>
        <source>%1 history begins</source>
        <translation>%1 历史起点</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ChartStack</name>
    <message numerus="yes">
        <source>%n new - jump to live</source>
        <translation>
            <numerusform>%n 根新K线 - 跳到最新</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>跳到最新</translation>
    </message>
    <message>
        <source>No model covers %1</source>
        <translation>没有模型覆盖%1</translation>
    </message>
    <message>
        <source>Confirmed %1</source>
        <translation>已确认 %1</translation>
    </message>
    <message>
        <source>  ·  now likeliest %1, %2</source>
        <translation>  ·  当前最可能 %1，%2</translation>
    </message>
    <message>
        <source>  ·  model %1</source>
        <translation>  ·  模型 %1</translation>
    </message>
    <message numerus="yes">
        <source>Only %n bar(s) at %1 so far</source>
        <translation>
            <numerusform>%1 目前只有 %n 根K线</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: try %2.</source>
        <translation>%1：试试 %2。</translation>
    </message>
    <message>
        <source>No bars in this stretch of time</source>
        <translation>该时段内没有K线</translation>
    </message>
    <message>
        <source>No bars at %1 yet</source>
        <translation>%1 尚无K线</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Older bars could not be read: %1</source>
        <translation>无法读取更早的K线：%1</translation>
    </message>
    <message>
        <source>Candles of %1, %2</source>
        <translation>%1 的K线，%2</translation>
    </message>
    <message>
        <source>Candles</source>
        <translation>K线</translation>
    </message>
    <message>
        <source>Regime ribbon</source>
        <translation>市场状态带</translation>
    </message>
    <message>
        <source>Regime probabilities</source>
        <translation>市场状态概率</translation>
    </message>
    <message>
        <source>Legend of the regimes</source>
        <translation>市场状态图例</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>%1  O %2  H %3  L %4  C %5</source>
        <translation>%1  开 %2  高 %3  低 %4  收 %5</translation>
    </message>
    <message>
        <source>  V %1</source>
        <translation>  量 %1</translation>
    </message>
    <message>
        <source>  (incomplete)</source>
        <translation>  (不完整)</translation>
    </message>
    <message>
        <source>At pointer</source>
        <translation>指针处</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>, now %1</source>
        <translation>，现为 %1</translation>
    </message>
    <message>
        <source>  ·  since %1 %2</source>
        <translation>  ·  自 %1 %2 起</translation>
    </message>
    <message>
        <source>  ·  model %1 of %2</source>
        <translation>  ·  %2 的模型 %1</translation>
    </message>
    <message>
        <source>What the bar that is still forming would say if it closed now. It may change until then, confirms nothing and is never stored.</source>
        <translation>未收盘K线若此刻收盘会给出的判断。在收盘前可能改变，不确认任何事，也从不存储。</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::RegimeRibbon</name>
    <message>
        <source>Regime</source>
        <translation>市场状态</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::TimeframeBar</name>
    <message>
        <source>Timeframe</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Timeframe %1</source>
        <translation>周期 %1</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::BookPanel</name>
    <message>
        <source>Order book</source>
        <translation>订单簿</translation>
    </message>
    <message>
        <source>This simulated instrument has no order book</source>
        <translation>该模拟品种没有订单簿</translation>
    </message>
    <message>
        <source>This recording has no order book</source>
        <translation>该录制数据没有订单簿</translation>
    </message>
    <message>
        <source>The order book is void until the next snapshot</source>
        <translation>下一个快照之前订单簿无效</translation>
    </message>
    <message>
        <source>No order book yet</source>
        <translation>尚无订单簿</translation>
    </message>
    <message>
        <source>One side of the book is empty</source>
        <translation>订单簿有一侧为空</translation>
    </message>
    <message>
        <source>Spread %1</source>
        <translation>价差 %1</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::EmergencyBar</name>
    <message>
        <source>The stop file stands: %1.</source>
        <translation>停止文件存在：%1。</translation>
    </message>
    <message>
        <source>NOT ON THE DISK YET: %1</source>
        <translation>NOT ON THE DISK YET 尚未写入磁盘：%1</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Recorded on the disk; it survives a restart.</source>
        <translation>已记录在磁盘上；重启后仍有效。</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s), newest first:</source>
        <translation>
            <numerusform>%n 个锁定，最新在前：</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>NO CONTACT</source>
        <translation>NO CONTACT 失去联系</translation>
    </message>
    <message>
        <source>Risk state: %1</source>
        <translation>风险状态：%1</translation>
    </message>
    <message>
        <source>The engine has published nothing for %1. What is shown is old; trading may be running. STOP still latches.</source>
        <translation>引擎已 %1 没有发布任何内容。所示均为旧数据；交易可能仍在进行。STOP 停止仍然有效。</translation>
    </message>
    <message>
        <source>Resume...</source>
        <translation>恢复...</translation>
    </message>
    <message>
        <source>Open the resume panel</source>
        <translation>打开恢复面板</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::EmergencyButton</name>
    <message>
        <source>EMERGENCY STOP</source>
        <translation>EMERGENCY STOP 紧急停止</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>紧急停止 (Emergency stop)</translation>
    </message>
    <message>
        <source>Halts trading at once, on press</source>
        <translation>按下立即停止交易</translation>
    </message>
    <message>
        <source>Halts trading at once, when pressed (Ctrl+Shift+S from anywhere).
It stops this engine; others on the same database go on.</source>
        <translation>按下立即停止交易（任何位置均可用 Ctrl+Shift+S）。
它只停止本引擎；同一数据库上的其他引擎继续运行。</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::ResumePanel</name>
    <message>
        <source>Resumed: now %1.</source>
        <translation>已恢复：现为 %1。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Rea&amp;son (required)</source>
        <translation>理由（必填）(&amp;S)</translation>
    </message>
    <message>
        <source>Reason for resuming</source>
        <translation>恢复的理由</translation>
    </message>
    <message>
        <source>What was found, and why it is safe to go on</source>
        <translation>发现了什么，为何可以安全继续</translation>
    </message>
    <message>
        <source>I have seen the newer stop</source>
        <translation>我已看到更新的停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Resume panel</source>
        <translation>恢复面板</translation>
    </message>
    <message>
        <source>Nothing is stopped.</source>
        <translation>没有任何停止。</translation>
    </message>
    <message>
        <source>Resume one step: %1 to %2. Strategies stay off until they are armed.</source>
        <translation>恢复一级：%1 到 %2。策略在重新启用 (arm) 之前保持关闭。</translation>
    </message>
    <message>
        <source>A newer stop has come (hold #%1). Look at it before resuming.</source>
        <translation>出现了更新的停止（锁定 #%1）。恢复前请先查看。</translation>
    </message>
    <message>
        <source>No hold stands.</source>
        <translation>没有锁定。</translation>
    </message>
    <message>
        <source>Newest hold: #%1 by %2 through %3 at %4: %5</source>
        <translation>最新锁定：#%1，由 %2 通过 %3 于 %4 设置：%5</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Resume to %1</source>
        <translation>恢复到 %1</translation>
    </message>
    <message>
        <source>Writing it to the disk first...</source>
        <translation>正在先写入磁盘...</translation>
    </message>
</context>
<context>
    <name>aetherion::look::CautionLine</name>
    <message>
        <source>Caution: %1</source>
        <translation>注意：%1</translation>
    </message>
</context>
<context>
    <name>aetherion::look::PathField</name>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>选择写入位置</translation>
    </message>
    <message>
        <source>Choose what to read</source>
        <translation>选择要读取的内容</translation>
    </message>
</context>
<context>
    <name>aetherion::window::DataKindStrip</name>
    <message>
        <source>SIMULATED - not real prices</source>
        <translation>SIMULATED 模拟 - 非真实价格</translation>
    </message>
    <message>
        <source>REPLAY of real recordings</source>
        <translation>REPLAY 真实录制数据回放</translation>
    </message>
    <message>
        <source>IMPORTED data, stored earlier</source>
        <translation>IMPORTED 早先存入的导入数据</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE 实时</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2 %</translation>
    </message>
</context>
<context>
    <name>aetherion::window::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;tart page</source>
        <translation>起始页(&amp;T)</translation>
    </message>
    <message>
        <source>Watch the &amp;simulation</source>
        <translation>观看模拟(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open a recording...</source>
        <translation>打开录制数据(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Export regime history...</source>
        <translation>导出市场状态历史(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;Import recordings...</source>
        <translation>导入录制数据(&amp;I)...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>缩放(&amp;S)</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>时区(&amp;Z)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Risk</source>
        <translation>风控(&amp;R)</translation>
    </message>
    <message>
        <source>Emergency stop	Ctrl+Shift+S</source>
        <translation>紧急停止 (Emergency stop)	Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Resume...</source>
        <translation>恢复(&amp;R)...</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Train a model...</source>
        <translation>训练模型(&amp;T)...</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Calm</source>
        <translation>平静(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Bull market</source>
        <translation>牛市(&amp;B)</translation>
    </message>
    <message>
        <source>B&amp;ear market</source>
        <translation>熊市(&amp;E)</translation>
    </message>
    <message>
        <source>C&amp;rash</source>
        <translation>崩盘(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Flash crash</source>
        <translation>闪崩(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Scenario in the simulation</source>
        <translation>模拟中的情景(&amp;S)</translation>
    </message>
    <message>
        <source>Regime &amp;models...</source>
        <translation>市场状态模型(&amp;M)...</translation>
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
        <translation>任务</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Starting the simulation...</source>
        <translation>正在启动模拟...</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation>正在打开...</translation>
    </message>
    <message>
        <source>Nothing is being watched yet.</source>
        <translation>尚未观看任何品种。</translation>
    </message>
    <message>
        <source>The engine has not answered yet.</source>
        <translation>引擎尚未应答。</translation>
    </message>
    <message>
        <source>%1 #%2 %3. %4</source>
        <translation>%1 #%2 %3. %4</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>情景：%1</translation>
    </message>
</context>
<context>
    <name>aetherion::window::MarketPage</name>
    <message>
        <source>Waiting for the first data...</source>
        <translation>等待首批数据...</translation>
    </message>
</context>
<context>
    <name>aetherion::window::RecordingPage</name>
    <message>
        <source>Open a recording</source>
        <translation>打开录制数据</translation>
    </message>
    <message>
        <source>Several files are replayed as one, in order of time. Where a file does not say what it holds, say it here; what is missing is asked for by name.</source>
        <translation>多个文件按时间顺序合并回放。文件未说明其内容时，请在此说明；缺少的项会逐项询问。</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>速度(&amp;P)</translation>
    </message>
    <message>
        <source>Replay speed</source>
        <translation>回放速度</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open the recording</source>
        <translation>打开该录制数据</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>返回起始页</translation>
    </message>
</context>
<context>
    <name>aetherion::window::StartFailure</name>
    <message>
        <source>Aetherion cannot start</source>
        <translation>Aetherion 无法启动</translation>
    </message>
</context>
<context>
    <name>aetherion::window::StartPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <translation>重新打开 %1</translation>
    </message>
    <message>
        <source>Aetherion</source>
        <translation>Aetherion</translation>
    </message>
    <message>
        <source>Watches several markets at once, says which regime each is in - Bull, Bear, Sideways or Crisis - as it changes, and stops everything with one act.</source>
        <translation>同时观察多个市场，随时指出各市场处于哪种市场状态 - 牛市、熊市、震荡或危机 - 并可一键停止一切。</translation>
    </message>
    <message>
        <source>Watch the simulation</source>
        <translation>观看模拟</translation>
    </message>
    <message>
        <source>Invented prices that move at once. Good for a first look.</source>
        <translation>虚构的价格，立即变动。适合初次体验。</translation>
    </message>
    <message>
        <source>Open a recording...</source>
        <translation>打开录制数据...</translation>
    </message>
    <message>
        <source>Real trading from files: candles, trades, order books.</source>
        <translation>来自文件的真实交易：K线、成交、订单簿。</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Simulated prices are invented; an amber strip says so wherever they are shown.</source>
        <translation>模拟价格是虚构的；凡显示之处都有琥珀色条注明。</translation>
    </message>
    <message>
        <source>Nothing is ever really bought or sold: positions are on paper.</source>
        <translation>从不真正买卖任何东西：持仓均为模拟盘。</translation>
    </message>
    <message>
        <source>The red button stops everything when pressed, and so does Ctrl+Shift+S.</source>
        <translation>按下红色按钮会停止一切，Ctrl+Shift+S 也一样。</translation>
    </message>
    <message>
        <source>The red button stops everything when pressed; so do Ctrl+Shift+S and creating the file %1.</source>
        <translation>按下红色按钮会停止一切；Ctrl+Shift+S 或创建文件 %1 也一样。</translation>
    </message>
    <message>
        <source>Recordings are opened here, or with File, Open a recording (Ctrl+O).</source>
        <translation>录制数据可在此打开，或用菜单“文件”、“打开录制数据”(Ctrl+O)。</translation>
    </message>
    <message>
        <source>Exports go to %1.</source>
        <translation>导出保存到 %1。</translation>
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
        <translation>行情 %1%2</translation>
    </message>
    <message>
        <source>Feed: nothing yet</source>
        <translation>行情：尚无</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>%1 事件/秒</translation>
    </message>
    <message>
        <source>%1 events since the start, %2 waiting</source>
        <translation>启动以来 %1 个事件，%2 个等待</translation>
    </message>
    <message>
        <source>, %1 ticks not stored</source>
        <translation>，%1 笔行情未存储</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>存储：%1</translation>
    </message>
    <message>
        <source>Memory %1</source>
        <translation>内存 %1</translation>
    </message>
    <message>
        <source>Engine time %1 %2</source>
        <translation>引擎时间 %1 %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Replay speed</source>
        <translation>回放速度</translation>
    </message>
    <message>
        <source>How much faster than it was recorded</source>
        <translation>比录制时快多少倍</translation>
    </message>
    <message>
        <source>Pause the data</source>
        <translation>暂停数据</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>操作员：%1</translation>
    </message>
    <message>
        <source>Resident memory of this process</source>
        <translation>本进程的常驻内存</translation>
    </message>
    <message>
        <source>, %1 of %2 waiting</source>
        <translation>，%2 个中有 %1 个等待</translation>
    </message>
    <message>
        <source>No API</source>
        <translation>无 API</translation>
    </message>
</context>
<context>
    <name>aetherion::window::TextPanel</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Emergency stop, from anywhere</source>
        <translation>紧急停止 (Emergency stop)，任何位置</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开录制数据</translation>
    </message>
    <message>
        <source>Export the regime history</source>
        <translation>导出市场状态历史</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Chart: move by a tenth (with Shift: by a whole view)</source>
        <translation>图表：移动十分之一（加 Shift：移动整屏）</translation>
    </message>
    <message>
        <source>Chart: show less, show more</source>
        <translation>图表：放大、缩小</translation>
    </message>
    <message>
        <source>Chart: first bar, newest bar</source>
        <translation>图表：第一根K线、最新K线</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>下一个控件</translation>
    </message>
    <message>
        <source>About Aetherion</source>
        <translation>关于 Aetherion</translation>
    </message>
    <message>
        <source>Market regimes as they change, paper positions under risk rails, one act to stop it all.</source>
        <translation>随时变化的市场状态，风控规则下的模拟持仓，一键停止一切。</translation>
    </message>
    <message>
        <source>Nothing is really bought or sold. Free software under the GNU GPL, version 3.</source>
        <translation>从不真正买卖任何东西。基于 GNU GPL 第 3 版的自由软件。</translation>
    </message>
    <message>
        <source>Regime models</source>
        <translation>市场状态模型</translation>
    </message>
</context>
<context>
    <name>aetherion::work::AcceptModelPanel</name>
    <message>
        <source>Choose the model file.</source>
        <translation>请选择模型文件。</translation>
    </message>
    <message>
        <source>Say why the gate is to be passed over; the reason goes on record.</source>
        <translation>请说明为何跳过准入检查；理由会记录在案。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Accept a model</source>
        <translation>采用模型</translation>
    </message>
    <message>
        <source>The gate compares it with the model in use on the newest stored bars of its market and timeframe: held-out likelihood not worse, every regime visited, names matched by their evidence. What it decides is in the job&apos;s message and on record.</source>
        <translation>准入检查用该市场和周期最新存储的K线，把它与在用模型比较：留出数据上的似然不更差、每种市场状态都出现、名称与证据相符。结论写在任务消息中并记录在案。</translation>
    </message>
    <message>
        <source>&amp;Model file</source>
        <translation>模型文件(&amp;M)</translation>
    </message>
    <message>
        <source>Model file to accept</source>
        <translation>要采用的模型文件</translation>
    </message>
    <message>
        <source>Choose a trained model</source>
        <translation>选择训练好的模型</translation>
    </message>
    <message>
        <source>Take it e&amp;ven if the gate says no or cannot say</source>
        <translation>即使准入检查不通过或无法判断也采用(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Reason for the record</source>
        <translation>记录在案的理由</translation>
    </message>
</context>
<context>
    <name>aetherion::work::EvidenceTable</name>
    <message>
        <source>%1 bars</source>
        <translation>%1 根K线</translation>
    </message>
    <message>
        <source>no neighbour</source>
        <translation>没有相邻状态</translation>
    </message>
    <message>
        <source>Mean return per bar over the window that ends at the bar</source>
        <translation>以该K线结束的窗口内每根K线的平均收益</translation>
    </message>
    <message>
        <source>Mean volatility per bar</source>
        <translation>每根K线的平均波动率</translation>
    </message>
    <message>
        <source>How long the state is expected to last once it has begun</source>
        <translation>状态一旦开始预计持续多久</translation>
    </message>
    <message>
        <source>Part of the training span</source>
        <translation>占训练区间的比例</translation>
    </message>
    <message>
        <source>How well it is told from its nearest neighbour: 0 % not at all, 100 % always</source>
        <translation>与最近的相邻状态的区分程度：0 % 完全不能，100 % 总能</translation>
    </message>
    <message>
        <source>The state with which it is confused most</source>
        <translation>最容易与之混淆的状态</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>市场状态</translation>
    </message>
    <message>
        <source>Return/bar</source>
        <translation>收益/K线</translation>
    </message>
    <message>
        <source>Volatility/bar</source>
        <translation>波动率/K线</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>区分度</translation>
    </message>
    <message>
        <source>Nearest to</source>
        <translation>最接近</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ExportPanel</name>
    <message>
        <source>Say which file to write.</source>
        <translation>请指定要写入的文件。</translation>
    </message>
    <message>
        <source>Export regime history</source>
        <translation>导出市场状态历史</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>All symbols and timeframes of %1</source>
        <translation>%1 的所有代码和周期</translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>范围(&amp;R)</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>图表所示</translation>
    </message>
    <message>
        <source>All that is stored</source>
        <translation>全部存储内容</translation>
    </message>
    <message>
        <source>R&amp;ows</source>
        <translation>行(&amp;O)</translation>
    </message>
    <message>
        <source>One per confirmed change</source>
        <translation>每次确认的变化一行</translation>
    </message>
    <message>
        <source>One per closed bar</source>
        <translation>每根收盘K线一行</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>时区(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>要导出的内容</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ImportPanel</name>
    <message>
        <source>Choose at least one file.</source>
        <translation>请至少选择一个文件。</translation>
    </message>
    <message>
        <source>Import recordings</source>
        <translation>导入录制数据</translation>
    </message>
    <message>
        <source>&amp;Leave out bad rows and count them (otherwise the first one stops the import)</source>
        <translation>跳过坏行并计数（否则遇到第一行即停止导入）(&amp;L)</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobForm</name>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Started as job %1; its progress is in the jobs panel.</source>
        <translation>已作为任务 %1 启动；进度见任务面板。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start the job</source>
        <translation>启动任务</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this form</source>
        <translation>关闭此表单</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobsModel</name>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobsPanel</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Cancel the selected job</source>
        <translation>取消所选任务</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Accept a model</source>
        <translation>采用模型</translation>
    </message>
    <message>
        <source>Step back to the older model</source>
        <translation>退回到旧模型</translation>
    </message>
    <message>
        <source>Decision cycle</source>
        <translation>决策周期</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>清理</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ModelSheet</name>
    <message>
        <source>Evidence per state</source>
        <translation>各状态的证据</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>未选择模型。</translation>
    </message>
    <message>
        <source>%1: model %2, made %3, trained on %4 (%5 bars, %6 to %7).</source>
        <translation>%1：模型 %2，生成于 %3，用 %4 训练（%5 根K线，%6 至 %7）。</translation>
    </message>
    <message>
        <source>Features: %1</source>
        <translation>特征：%1</translation>
    </message>
    <message>
        <source>Cautions: none; its names were told apart beyond chance.</source>
        <translation>注意事项：无；各名称的区分优于随机。</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>注意事项</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ModelTable</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>随附</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Timeframe</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ModelsPanel</name>
    <message>
        <source>There is no older model to step back to.</source>
        <translation>没有可退回的旧模型。</translation>
    </message>
    <message>
        <source>%1 #%2: %3</source>
        <translation>%1 #%2：%3</translation>
    </message>
    <message>
        <source>Regime models</source>
        <translation>市场状态模型</translation>
    </message>
    <message>
        <source>No models yet: without one every regime is unknown.</source>
        <translation>尚无模型：没有模型时所有市场状态均为未知。</translation>
    </message>
    <message>
        <source>&amp;Accept a model...</source>
        <translation>采用模型(&amp;A)...</translation>
    </message>
    <message>
        <source>Accept a trained model</source>
        <translation>采用训练好的模型</translation>
    </message>
    <message>
        <source>Step &amp;back...</source>
        <translation>退回(&amp;B)...</translation>
    </message>
    <message>
        <source>Step back to the older model</source>
        <translation>退回到旧模型</translation>
    </message>
    <message>
        <source>&amp;Train a model...</source>
        <translation>训练模型(&amp;T)...</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the list of models</source>
        <translation>关闭模型列表</translation>
    </message>
</context>
<context>
    <name>aetherion::work::RecordingFields</name>
    <message>
        <source>Choose recordings</source>
        <translation>选择录制数据</translation>
    </message>
    <message>
        <source>Recordings (*.csv *.csv.gz *.txt *.txt.gz *.json *.jsonl *.jsonl.gz *.gz)</source>
        <translation>录制数据 (*.csv *.csv.gz *.txt *.txt.gz *.json *.jsonl *.jsonl.gz *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Choose files...</source>
        <translation>选择文件...</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>已选文件</translation>
    </message>
    <message>
        <source>&amp;Market</source>
        <translation>市场(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Symbol</source>
        <translation>代码(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Timeframe</source>
        <translation>周期(&amp;T)</translation>
    </message>
    <message>
        <source>Time &amp;zone of the stamps</source>
        <translation>时间戳的时区(&amp;Z)</translation>
    </message>
    <message>
        <source>A stamp is the &amp;bar&apos;s</source>
        <translation>时间戳为K线的(&amp;B)</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Timeframe</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Time zone of the stamps</source>
        <translation>时间戳的时区</translation>
    </message>
    <message>
        <source>A stamp is the bar&apos;s start or end</source>
        <translation>时间戳表示K线的开始还是结束</translation>
    </message>
</context>
<context>
    <name>aetherion::work::StepBackPanel</name>
    <message>
        <source>Say why; the reason goes on record.</source>
        <translation>请说明理由；理由会记录在案。</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Step back to the older model</source>
        <translation>退回到旧模型</translation>
    </message>
    <message>
        <source>Model %1 of %2 goes out of use and waits among the candidates; the one before it comes back.</source>
        <translation>%2 的模型 %1 停用并留在候选中；它之前的模型重新启用。</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Reason for the record</source>
        <translation>记录在案的理由</translation>
    </message>
</context>
<context>
    <name>aetherion::work::TrainPanel</name>
    <message>
        <source>Choose at least one file to learn from.</source>
        <translation>请至少选择一个用于学习的文件。</translation>
    </message>
    <message>
        <source>Say where to write the model.</source>
        <translation>请指定模型写入位置。</translation>
    </message>
    <message>
        <source>Train a regime model</source>
        <translation>训练市场状态模型</translation>
    </message>
    <message>
        <source>S&amp;tates of the model</source>
        <translation>模型的状态数(&amp;T)</translation>
    </message>
    <message>
        <source>Number of states</source>
        <translation>状态数量</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Model file to write</source>
        <translation>要写入的模型文件</translation>
    </message>
    <message>
        <source>Write the model to</source>
        <translation>模型写入到</translation>
    </message>
    <message>
        <source>The report goes to %1 and its picture to %2, beside the model. A trained model waits there until it is accepted: Tools, Regime models, Accept a model.</source>
        <translation>报告写入 %1，图片写入 %2，与模型放在一起。训练好的模型在那里等待采用：工具、市场状态模型、采用模型。</translation>
    </message>
    <message>
        <source>&amp;Learn from</source>
        <translation>学习来源(&amp;L)</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>录制数据</translation>
    </message>
    <message>
        <source>what is watched: %1 %2 at %3</source>
        <translation>正在观看：%1 %2，%3</translation>
    </message>
    <message>
        <source>what is watched: nothing yet</source>
        <translation>正在观看：尚无</translation>
    </message>
    <message>
        <source>&amp;Newest bars</source>
        <translation>最新K线(&amp;N)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>C&amp;ovariance</source>
        <translation>协方差(&amp;O)</translation>
    </message>
    <message>
        <source>full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>diagonal</source>
        <translation>对角</translation>
    </message>
    <message>
        <source>tied: one for all states</source>
        <translation>共享：所有状态一个</translation>
    </message>
    <message>
        <source>spherical</source>
        <translation>球形</translation>
    </message>
    <message>
        <source>&amp;Random starts</source>
        <translation>随机初始次数(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;eed of the random starts</source>
        <translation>随机初始的种子(&amp;E)</translation>
    </message>
    <message>
        <source>E&amp;valuation</source>
        <translation>评估(&amp;V)</translation>
    </message>
    <message>
        <source>walk forward, compare 2 to 6 states (takes longer)</source>
        <translation>步进验证，比较 2 到 6 个状态（耗时更长）</translation>
    </message>
    <message>
        <source>Model f&amp;ile</source>
        <translation>模型文件(&amp;I)</translation>
    </message>
    <message>
        <source>What to learn from</source>
        <translation>用什么来学习</translation>
    </message>
    <message>
        <source>Newest bars of every instrument that are used</source>
        <translation>每个品种使用的最新K线数</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>协方差</translation>
    </message>
    <message>
        <source>Random starts</source>
        <translation>随机初始次数</translation>
    </message>
    <message>
        <source>Evaluation by walking forward</source>
        <translation>步进验证评估</translation>
    </message>
</context>
</TS>
