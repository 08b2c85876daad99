<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Candle &amp;colours</source>
        <translation>K线颜色(&amp;C)</translation>
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
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Green rises</source>
        <translation>绿涨红跌(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Red rises (China)</source>
        <translation>红涨绿跌（中国）(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Blue rises, orange falls</source>
        <translation>蓝涨橙跌(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Scenario in the simulation</source>
        <translation>模拟中的情景(&amp;S)</translation>
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
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Move by a tenth (with Shift: by a whole view)</source>
        <translation>移动十分之一（加 Shift：移动整屏）</translation>
    </message>
    <message>
        <source>Show less, show more</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>First bar, newest bar</source>
        <translation>第一根K线、最新K线</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>下一个控件</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
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
        <source>Emergency stop</source>
        <translation>紧急停止 (Emergency stop)</translation>
    </message>
    <message>
        <source>&amp;Resume...</source>
        <translation>恢复(&amp;R)...</translation>
    </message>
    <message>
        <source>&amp;Acknowledge the most urgent alarm</source>
        <translation>确认最紧急的警报(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>查找命令(&amp;F)...</translation>
    </message>
    <message>
        <source>Regime &amp;models...</source>
        <translation>市场状态模型(&amp;M)...</translation>
    </message>
    <message>
        <source>&amp;Train a model...</source>
        <translation>训练模型(&amp;T)...</translation>
    </message>
    <message>
        <source>Change the &amp;operator...</source>
        <translation>更换操作员(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>设置(&amp;S)...</translation>
    </message>
    <message>
        <source>Chart in its own &amp;window</source>
        <translation>在单独窗口中打开图表(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Pause the data, or go on</source>
        <translation>暂停或继续数据(&amp;P)</translation>
    </message>
    <message>
        <source>Replay: one &amp;step</source>
        <translation>回放：单步(&amp;S)</translation>
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
        <source>Order &amp;ticket...</source>
        <translation>下单面板(&amp;T)...</translation>
    </message>
    <message>
        <source>&amp;Limits and rails...</source>
        <translation>限额和风控规则(&amp;L)...</translation>
    </message>
    <message>
        <source>&amp;Flatten...</source>
        <translation>全部平仓 (&amp;Flatten)...</translation>
    </message>
    <message>
        <source>&amp;Orders that stops have cancelled...</source>
        <translation>因停止而撤销的订单(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Drill of the emergency stop...</source>
        <translation>紧急停止 (Emergency stop) 演练(&amp;D)...</translation>
    </message>
    <message>
        <source>Report of an &amp;incident...</source>
        <translation>事故报告(&amp;I)...</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Save layout as...</source>
        <translation>布局另存为(&amp;S)...</translation>
    </message>
    <message>
        <source>&amp;Rename this layout...</source>
        <translation>重命名此布局(&amp;R)...</translation>
    </message>
    <message>
        <source>&amp;Delete this layout</source>
        <translation>删除此布局(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;As it came</source>
        <translation>初始布局(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Market</source>
        <translation>市场(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Risk</source>
        <translation>风控(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Arm &amp;strategies...</source>
        <translation>启用 (arm) 策略(&amp;S)...</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Timeframe of the chart</source>
        <translation>图表周期(&amp;T)</translation>
    </message>
    <message>
        <source>Stored &amp;features in the chart</source>
        <translation>图表中已存储的特征(&amp;F)</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>the engine has published nothing for %1</source>
        <translation>引擎已 %1 没有发布任何内容</translation>
    </message>
    <message>
        <source>%1 is open WITHOUT protection</source>
        <translation>%1 持仓无保护 (WITHOUT protection)</translation>
    </message>
    <message>
        <source>nothing can be stored: %1</source>
        <translation>什么都无法存储：%1</translation>
    </message>
    <message>
        <source>the risk state is not on the disk: %1</source>
        <translation>风险状态不在磁盘上：%1</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>%1 no data for %2</source>
        <translation>%1 已 %2 没有数据</translation>
    </message>
    <message>
        <source>%1 had no data for a while</source>
        <translation>%1 曾一段时间没有数据</translation>
    </message>
    <message>
        <source>%1 has a gap: %2</source>
        <translation>%1 有缺口：%2</translation>
    </message>
    <message>
        <source>%1 is being synchronised again: %2</source>
        <translation>%1 正在重新同步：%2</translation>
    </message>
    <message>
        <source>the database is away; rows are kept here: %1</source>
        <translation>数据库断开；各行保存在本机：%1</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation>URGENT 紧急</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>HALTED 已停止</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>失去联系 (No contact)</translation>
    </message>
    <message>
        <source>Unprotected</source>
        <translation>无保护 (Unprotected)</translation>
    </message>
    <message>
        <source>Store fails</source>
        <translation>存储失败</translation>
    </message>
    <message>
        <source>Not on the disk</source>
        <translation>不在磁盘上</translation>
    </message>
    <message>
        <source>Session failed</source>
        <translation>会话失败</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>被锁定</translation>
    </message>
    <message>
        <source>Rail breached</source>
        <translation>风控规则超限</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Data gap</source>
        <translation>数据缺口</translation>
    </message>
    <message>
        <source>Database away</source>
        <translation>数据库断开</translation>
    </message>
    <message>
        <source>Stop test failed</source>
        <translation>停止测试失败</translation>
    </message>
    <message>
        <source>Job failed</source>
        <translation>任务失败</translation>
    </message>
    <message>
        <source>Resynchronised</source>
        <translation>已重新同步</translation>
    </message>
    <message>
        <source>%1 (and %2 more of this kind)</source>
        <translation>%1（同类另有 %2 个）</translation>
    </message>
    <message>
        <source>! %1 unacknowledged: %2</source>
        <translation>! %1 个未确认：%2</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>持续中</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>%1, unacknowledged</source>
        <translation>%1，未确认</translation>
    </message>
    <message>
        <source>Nothing goes out but cancels and a flatten. See the holds and resume when their reason is gone.</source>
        <translation>除撤单和全部平仓 (flatten) 外什么都不发出。请查看锁定，待其原因消除后恢复。</translation>
    </message>
    <message>
        <source>All figures are old; trading may be running. STOP still latches, and so does the stop file.</source>
        <translation>所有数字均为旧值；交易可能仍在进行。STOP 停止仍然有效，停止文件也一样。</translation>
    </message>
    <message>
        <source>No stop is kept for it until trading is resumed. Resume, or flatten.</source>
        <translation>恢复交易之前不为它保留止损。请恢复，或平仓 (flatten)。</translation>
    </message>
    <message>
        <source>New orders are refused until rows can be kept again. Make room on the disk, or make its folder writable.</source>
        <translation>在能够重新保存之前拒绝新订单。请腾出磁盘空间，或使其文件夹可写。</translation>
    </message>
    <message>
        <source>It holds in memory, and would be lost by a crash. Make the data folder writable.</source>
        <translation>它在内存中有效，崩溃时会丢失。请使数据文件夹可写。</translation>
    </message>
    <message>
        <source>Nothing comes in any more. Open the recording or the simulation again.</source>
        <translation>不再有数据进来。请重新打开录制数据或模拟。</translation>
    </message>
    <message>
        <source>No new exposure there. See the holds, and resume.</source>
        <translation>该处不得新增敞口。请查看锁定，然后恢复。</translation>
    </message>
    <message>
        <source>No new exposure there until it clears as the rail says.</source>
        <translation>在按规则解除之前，该处不得新增敞口。</translation>
    </message>
    <message>
        <source>Its price counts as none: orders for it are refused. Look to the feed.</source>
        <translation>其价格视为无：其订单会被拒绝。请检查行情。</translation>
    </message>
    <message>
        <source>Candles and regimes of that time may be wrong, and say so.</source>
        <translation>那段时间的K线和市场状态可能有误，并已注明。</translation>
    </message>
    <message>
        <source>Nothing is lost. Look to the server and the network.</source>
        <translation>没有丢失任何数据。请检查服务器和网络。</translation>
    </message>
    <message>
        <source>One way to stop does not work. Use another, and run the drill again.</source>
        <translation>有一种停止途径失效。请用其他途径，并重新演练。</translation>
    </message>
    <message>
        <source>See the job&apos;s message, and start it again.</source>
        <translation>请查看任务消息，然后重新启动。</translation>
    </message>
    <message>
        <source>The book was built anew; nothing has to be done.</source>
        <translation>订单簿已重建；无需操作。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>及另外 %1 个</translation>
    </message>
</context>
<context>
    <name>BookState</name>
    <message>
        <source>No contact for %1</source>
        <translation>失去联系 (No contact) %1</translation>
    </message>
    <message>
        <source>Stale, %1 old</source>
        <translation>陈旧，已 %1</translation>
    </message>
    <message>
        <source>Data missing, %1 old</source>
        <translation>数据缺失，已 %1</translation>
    </message>
    <message>
        <source>Finding its place again, %1 old</source>
        <translation>正在重新同步，已 %1</translation>
    </message>
    <message>
        <source>Market closed, %1 old</source>
        <translation>休市，已 %1</translation>
    </message>
    <message>
        <source>Feed failed, %1 old</source>
        <translation>行情失败，已 %1</translation>
    </message>
    <message>
        <source>No order book yet</source>
        <translation>尚无订单簿</translation>
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
        <source>The order book is void until the next snapshot.
%1</source>
        <translation>下一个快照之前订单簿无效。
%1</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>关闭标签页</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>buy</source>
        <translation>买入</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>卖出</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>market</source>
        <translation>市价</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>限价</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>止损</translation>
    </message>
    <message>
        <source>day</source>
        <translation>当日有效</translation>
    </message>
    <message>
        <source>until cancelled</source>
        <translation>撤销前有效</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>working</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>演练</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Regime</source>
        <translation>市场状态</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>行情</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>command %1</source>
        <translation>命令 %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%2 后 %1</translation>
    </message>
    <message>
        <source>state %1</source>
        <translation>状态 %1</translation>
    </message>
    <message>
        <source>another session is watched</source>
        <translation>现在观看另一会话</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> （%1）</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Enough bars to judge by</source>
        <translation>有足够的K线可供判断</translation>
    </message>
    <message>
        <source>Held-out likelihood not worse</source>
        <translation>留出数据上的似然不更差</translation>
    </message>
    <message>
        <source>Every regime is visited</source>
        <translation>每种市场状态都出现</translation>
    </message>
    <message>
        <source>Few bars are unknown</source>
        <translation>未知的K线很少</translation>
    </message>
    <message>
        <source>Names keep their evidence</source>
        <translation>名称与证据保持相符</translation>
    </message>
</context>
<context>
    <name>Holds</name>
    <message>
        <source>Hold</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>On</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Imposes</source>
        <translation>施加</translation>
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
        <source>%1 (its cause stands: %2)</source>
        <translation>%1（原因仍在：%2）</translation>
    </message>
    <message>
        <source>The stop file stands: %1</source>
        <translation>停止文件存在：%1</translation>
    </message>
    <message>
        <source>%1; clears %2</source>
        <translation>%1；解除：%2</translation>
    </message>
    <message>
        <source>and %1 more rails</source>
        <translation>及另外 %1 条风控规则</translation>
    </message>
    <message>
        <source>The store fails: %1</source>
        <translation>存储失败：%1</translation>
    </message>
    <message>
        <source>The engine has published nothing for %1</source>
        <translation>引擎已 %1 没有发布任何内容</translation>
    </message>
</context>
<context>
    <name>Indicator</name>
    <message>
        <source>SMA %1</source>
        <translation>SMA %1</translation>
    </message>
    <message>
        <source>EMA %1</source>
        <translation>EMA %1</translation>
    </message>
    <message>
        <source>VWAP of the day</source>
        <translation>当日 VWAP</translation>
    </message>
    <message>
        <source>Bollinger %1, %2</source>
        <translation>布林带 %1, %2</translation>
    </message>
    <message>
        <source>ATR %1</source>
        <translation>ATR %1</translation>
    </message>
    <message>
        <source>Volatility %1, % a bar</source>
        <translation>波动率 %1，%/K线</translation>
    </message>
    <message>
        <source>Simple moving average: the mean of the last %1 closes (Murphy, Technical Analysis of the Financial Markets, 1999).</source>
        <translation>简单移动平均：最近 %1 个收盘价的平均值（Murphy, Technical Analysis of the Financial Markets, 1999）。</translation>
    </message>
    <message>
        <source>Exponential moving average: each close counts 2 / (%1 + 1), what was before the rest (Murphy, Technical Analysis of the Financial Markets, 1999).</source>
        <translation>指数移动平均：每个收盘价权重为 2 / (%1 + 1)，其余归之前的值（Murphy, Technical Analysis of the Financial Markets, 1999）。</translation>
    </message>
    <message>
        <source>Volume-weighted average price since the trading day began; a bar counts with the mean of its high, low and close (Berkowitz, Logue and Noser, Journal of Finance 43, 1988).</source>
        <translation>自交易日开始的成交量加权平均价；每根K线按最高、最低和收盘价的均值计算（Berkowitz, Logue and Noser, Journal of Finance 43, 1988）。</translation>
    </message>
    <message>
        <source>Bollinger bands: the mean of the last %1 closes, and %2 standard deviations above and below it (Bollinger on Bollinger Bands, 2001).</source>
        <translation>布林带：最近 %1 个收盘价的均值，及其上下 %2 个标准差（Bollinger on Bollinger Bands, 2001）。</translation>
    </message>
    <message>
        <source>Average true range: Wilder&apos;s average over %1 bars, in price units (Wilder, New Concepts in Technical Trading Systems, 1978).</source>
        <translation>平均真实波幅：%1 根K线的 Wilder 平均，以价格为单位（Wilder, New Concepts in Technical Trading Systems, 1978）。</translation>
    </message>
    <message>
        <source>Realised volatility: the standard deviation of the last %1 log returns, in percent a bar; not scaled to a year.</source>
        <translation>已实现波动率：最近 %1 个对数收益的标准差，以每根K线的百分比计；未年化。</translation>
    </message>
    <message>
        <source>%1: zoom in</source>
        <translation>%1：请放大</translation>
    </message>
</context>
<context>
    <name>OrderDraft</name>
    <message>
        <source>%1 is no number: %2</source>
        <translation>%1不是数字：%2</translation>
    </message>
    <message>
        <source>%1 must be above zero</source>
        <translation>%1必须大于零</translation>
    </message>
    <message>
        <source>%1 goes in steps of %2: %3 or %4</source>
        <translation>%1须为 %2 的倍数：%3 或 %4</translation>
    </message>
    <message>
        <source>%1 goes in steps of %2</source>
        <translation>%1须为 %2 的倍数</translation>
    </message>
    <message>
        <source>No instrument is chosen</source>
        <translation>未选择品种</translation>
    </message>
    <message>
        <source>%1 is an index, a number that nobody can buy or sell</source>
        <translation>%1 是指数，只是一个数字，不能买卖</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>哪个账户？</translation>
    </message>
    <message>
        <source>The quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>The limit price</source>
        <translation>限价</translation>
    </message>
    <message>
        <source>The stop price</source>
        <translation>止损价</translation>
    </message>
</context>
<context>
    <name>OrderMarkers</name>
    <message>
        <source>%1 buys %2 at %3 (order %4, %5)</source>
        <translation>%1 委托买入 %2，价格 %3（订单 %4，%5）</translation>
    </message>
    <message>
        <source>%1 sells %2 at %3 (order %4, %5)</source>
        <translation>%1 委托卖出 %2，价格 %3（订单 %4，%5）</translation>
    </message>
</context>
<context>
    <name>Protection</name>
    <message>
        <source>NONE</source>
        <translation>NONE 无</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>no stop</source>
        <translation>无止损</translation>
    </message>
    <message>
        <source>no stop for %1</source>
        <translation>%1 无止损</translation>
    </message>
    <message>
        <source>stop %1</source>
        <translation>止损 %1</translation>
    </message>
    <message>
        <source>by strategy</source>
        <translation>由策略</translation>
    </message>
    <message>
        <source>Halted: nothing of it may be sold, but by a flatten</source>
        <translation>Halted：除平仓外，不得卖出其中任何部分</translation>
    </message>
    <message>
        <source>No strategy looks after all of it. A stop order may be among those that are too old to be listed here.</source>
        <translation>没有策略照管其全部。止损单可能在过旧而未在此列出的订单之中。</translation>
    </message>
    <message>
        <source>Neither a strategy nor a stop order sells it when its price falls</source>
        <translation>价格下跌时，既没有策略也没有止损单会卖出它</translation>
    </message>
    <message>
        <source>A stop order sells it when its price falls so far</source>
        <translation>价格跌到此处时，止损单会卖出它</translation>
    </message>
    <message>
        <source>A strategy looks after it, and sells it when its price falls too far</source>
        <translation>有策略照管它，价格跌得过多时会卖出</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>another market: trained on %1, applied to %2</source>
        <translation>另一市场：用 %1 训练，用于 %2</translation>
    </message>
    <message>
        <source>trained on simulated prices, applied to real ones</source>
        <translation>用模拟价格训练，用于真实价格</translation>
    </message>
    <message>
        <source>trained on real prices, applied to simulated ones</source>
        <translation>用真实价格训练，用于模拟价格</translation>
    </message>
    <message>
        <source>another symbol: trained on %1, applied to %2</source>
        <translation>另一代码：用 %1 训练，用于 %2</translation>
    </message>
    <message>
        <source>model %1, applied to %2</source>
        <translation>模型 %1，用于 %2</translation>
    </message>
    <message>
        <source>What it was trained on is not known here.</source>
        <translation>此处不知其训练数据。</translation>
    </message>
    <message>
        <source>model %1, trained on %2, applied to %3</source>
        <translation>模型 %1，用 %2 训练，用于 %3</translation>
    </message>
    <message>
        <source>Model %1, made %2, %3</source>
        <translation>模型 %1，生成于 %2，%3</translation>
    </message>
    <message>
        <source>Trained on %1 %2, %3 bars, %4 to %5</source>
        <translation>用 %1 %2 训练，%3 根K线，%4 至 %5</translation>
    </message>
    <message>
        <source>Applied to %1 %2</source>
        <translation>用于 %1 %2</translation>
    </message>
    <message>
        <source>trained on %1, applied to %2</source>
        <translation>用 %1 训练，用于 %2</translation>
    </message>
    <message>
        <source>model of %1, used on %2</source>
        <translation>%1 的模型，用于 %2</translation>
    </message>
    <message>
        <source>model of %1 on %2</source>
        <translation>%1 的模型用于 %2</translation>
    </message>
    <message>
        <source>model of %1 on %2 data</source>
        <translation>%1 的模型用于 %2 数据</translation>
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
    <name>Rails</name>
    <message>
        <source>daily loss</source>
        <translation>当日亏损</translation>
    </message>
    <message>
        <source>daily drawdown</source>
        <translation>当日回撤</translation>
    </message>
    <message>
        <source>weekly drawdown</source>
        <translation>本周回撤</translation>
    </message>
    <message>
        <source>monthly drawdown</source>
        <translation>本月回撤</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>敞口</translation>
    </message>
    <message>
        <source>open positions</source>
        <translation>未平仓持仓数</translation>
    </message>
    <message>
        <source>volatility index</source>
        <translation>波动率指数</translation>
    </message>
    <message>
        <source>cooldown after losses</source>
        <translation>亏损后冷却</translation>
    </message>
    <message>
        <source>equity known</source>
        <translation>权益可知</translation>
    </message>
    <message>
        <source>regime</source>
        <translation>市场状态</translation>
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
    <name>RegimeHeadline</name>
    <message>
        <source>Unknown, last %1 (%2)</source>
        <translation>未知，此前为%1（%2）</translation>
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
    <message>
        <source>New orders go out within limits.</source>
        <translation>新订单在限额内发出。</translation>
    </message>
    <message>
        <source>Nothing may add exposure.</source>
        <translation>任何操作不得增加敞口。</translation>
    </message>
    <message>
        <source>As reduce only; strategies send protective exits and nothing else.</source>
        <translation>同 REDUCE ONLY 只减仓；策略只发出保护性离场单，别无其他。</translation>
    </message>
    <message>
        <source>Nothing goes out but cancels; exits do not run.</source>
        <translation>除撤单外什么都不发出；离场单不运行。</translation>
    </message>
    <message>
        <source>1 order cancelled</source>
        <translation>已撤 1 个订单</translation>
    </message>
    <message>
        <source>%1 orders cancelled</source>
        <translation>已撤 %1 个订单</translation>
    </message>
    <message>
        <source>1 position open WITHOUT protection</source>
        <translation>1 个持仓无保护 (WITHOUT protection)</translation>
    </message>
    <message>
        <source>%1 positions open WITHOUT protection</source>
        <translation>%1 个持仓无保护 (WITHOUT protection)</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>its path is not known yet</source>
        <translation>其路径尚不详</translation>
    </message>
    <message>
        <source>All below is old; trading may be running. STOP still latches; or touch the file (%1).</source>
        <translation>下面均为旧数据；交易可能仍在进行。STOP 停止仍然有效；或 touch 文件（%1）。</translation>
    </message>
    <message>
        <source>this engine; other engines on this database are not stopped</source>
        <translation>本引擎；同一数据库上的其他引擎不停止</translation>
    </message>
    <message>
        <source>rail</source>
        <translation>风控规则</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>market %1</source>
        <translation>市场 %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>账户 %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 in every market</source>
        <translation>所有市场的 %1</translation>
    </message>
    <message>
        <source>#%1 %2 %3 by %4 through %5 at %6: %7</source>
        <translation>#%1 %2 %3，由 %4 通过 %5 于 %6：%7</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>BREACHED</source>
        <translation>BREACHED 超限</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>at the next session</source>
        <translation>下一交易时段</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>OLD: as it was %1 ago</source>
        <translation>OLD 旧：%1前的情况</translation>
    </message>
    <message>
        <source>OLD: the session has failed</source>
        <translation>OLD 旧：会话已失败</translation>
    </message>
    <message>
        <source>OLD: the session has failed; the last data came %1 ago</source>
        <translation>OLD 旧：会话已失败；最后的数据来自%1前</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>%1; %2</source>
        <comment>sentences side by side</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>order %1 is accepted</source>
        <translation>订单 %1 已接受</translation>
    </message>
    <message>
        <source>order %1 is being cancelled</source>
        <translation>正在撤销订单 %1</translation>
    </message>
    <message>
        <source>order %1 is changed</source>
        <translation>订单 %1 已更改</translation>
    </message>
    <message>
        <source>order %1 is %2</source>
        <translation>订单 %1 的状态：%2</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>working</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>%1 orders cancelled</source>
        <translation>已撤 %1 个订单</translation>
    </message>
    <message>
        <source>this account is for drills of the emergency stop alone</source>
        <translation>此账户仅用于紧急停止演练</translation>
    </message>
    <message>
        <source>what an earlier run left is not taken in yet; nothing was done</source>
        <translation>尚未接收上次运行遗留的内容；未执行任何操作</translation>
    </message>
    <message>
        <source>the policy no longer trades for %1</source>
        <translation>策略组不再为 %1 交易</translation>
    </message>
    <message>
        <source>the policy did not trade for %1</source>
        <translation>策略组本来就未为 %1 交易</translation>
    </message>
    <message>
        <source>the policy trades for %1</source>
        <translation>策略组为 %1 交易</translation>
    </message>
    <message>
        <source>strategies are armed only while trading is Active</source>
        <translation>仅在 TRADING ON 交易开启时可启用 (arm) 策略</translation>
    </message>
    <message>
        <source>%1 decided, %2 entries, %3 exits, %4 refused</source>
        <translation>%1 个决策，%2 次入场，%3 次离场，%4 次拒绝</translation>
    </message>
    <message>
        <source>this strategy is not disabled</source>
        <translation>该策略未被停用</translation>
    </message>
    <message>
        <source>%1 may trade for %2 again</source>
        <translation>%1 可再次为 %2 交易</translation>
    </message>
    <message>
        <source>this instrument has no price yet</source>
        <translation>该品种尚无价格</translation>
    </message>
    <message>
        <source>this order would pass</source>
        <translation>此订单会通过</translation>
    </message>
    <message>
        <source>%1 holdings would be sold, %2 cannot</source>
        <translation>将卖出 %1 项持仓，%2 项无法卖出</translation>
    </message>
    <message>
        <source>%1 holdings are being sold, %2 cannot</source>
        <translation>正在卖出 %1 项持仓，%2 项无法卖出</translation>
    </message>
    <message>
        <source>%1 exit would go out at once</source>
        <translation>%1 个离场单会立即发出</translation>
    </message>
    <message>
        <source>%1 exits would go out at once</source>
        <translation>%1 个离场单会立即发出</translation>
    </message>
    <message>
        <source>%1 exit would go out at once, %2 more as soon as they can</source>
        <translation>%1 个离场单会立即发出，另有 %2 个一旦可行即发出</translation>
    </message>
    <message>
        <source>%1 exits would go out at once, %2 more as soon as they can</source>
        <translation>%1 个离场单会立即发出，另有 %2 个一旦可行即发出</translation>
    </message>
    <message>
        <source>%1 order would be placed again, %2 would not</source>
        <translation>会重新下 %1 个订单，%2 个不会</translation>
    </message>
    <message>
        <source>%1 orders would be placed again, %2 would not</source>
        <translation>会重新下 %1 个订单，%2 个不会</translation>
    </message>
    <message>
        <source>%1 order is placed again, %2 not</source>
        <translation>已重新下 %1 个订单，%2 个未下</translation>
    </message>
    <message>
        <source>%1 orders are placed again, %2 not</source>
        <translation>已重新下 %1 个订单，%2 个未下</translation>
    </message>
    <message>
        <source>no stop cancelled order %1, or it is too long ago</source>
        <translation>没有停止撤销过订单 %1，或时间已太久</translation>
    </message>
    <message>
        <source>order %1 was placed again as order %2</source>
        <translation>订单 %1 已作为订单 %2 重新下达</translation>
    </message>
    <message>
        <source>order %1 was a strategy&apos;s, which decides anew once it is armed</source>
        <translation>订单 %1 属于策略，策略启用 (arm) 后会重新决定</translation>
    </message>
    <message>
        <source>its market is closed</source>
        <translation>其市场已休市</translation>
    </message>
    <message>
        <source>it has no price yet</source>
        <translation>尚无价格</translation>
    </message>
    <message>
        <source>its price is stale</source>
        <translation>其价格已陈旧</translation>
    </message>
    <message>
        <source>it is not traded in this session</source>
        <translation>本会话中不交易</translation>
    </message>
    <message>
        <source>the engine is busy or stopping; nothing was done</source>
        <translation>引擎正忙或正在停止；未执行任何操作</translation>
    </message>
    <message>
        <source>nothing is traded in what is being watched</source>
        <translation>所观察的内容没有交易</translation>
    </message>
    <message>
        <source>it was stopped or disarmed meanwhile</source>
        <translation>期间已被停止或停用 (disarm)</translation>
    </message>
    <message>
        <source>the engine: no answer yet; what became of this is in the list of orders</source>
        <translation>引擎：尚无答复；结果见订单列表</translation>
    </message>
    <message>
        <source>the engine: it stops; what became of this is in the list of orders</source>
        <translation>引擎：正在停止；结果见订单列表</translation>
    </message>
    <message>
        <source>the ledger: it did not take this; what became of it is in the list of orders</source>
        <translation>账本：未接受此项；结果见订单列表</translation>
    </message>
    <message>
        <source>%1 bar missing from %2 to %3</source>
        <translation>%2 至 %3 缺 %1 根K线</translation>
    </message>
    <message>
        <source>%1 bars missing from %2 to %3</source>
        <translation>%2 至 %3 缺 %1 根K线</translation>
    </message>
    <message>
        <source>bars come again</source>
        <translation>K线恢复到来</translation>
    </message>
    <message>
        <source>waiting for a snapshot of the book</source>
        <translation>等待订单簿快照</translation>
    </message>
    <message>
        <source>the book is void</source>
        <translation>订单簿作废</translation>
    </message>
    <message>
        <source>depth updates between %1 and %2 are missing</source>
        <translation>%1 与 %2 之间的深度更新缺失</translation>
    </message>
    <message>
        <source>snapshot %1 is older than the first kept depth update (%2)</source>
        <translation>快照 %1 早于保留的首个深度更新（%2）</translation>
    </message>
    <message>
        <source>the book is in sequence again</source>
        <translation>订单簿恢复连续</translation>
    </message>
    <message>
        <source>closed until %1</source>
        <translation>休市至 %1</translation>
    </message>
    <message>
        <source>open for demonstration; really closed until %1</source>
        <translation>为演示而开市；实际休市至 %1</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>nothing for %1 s (limit %2 s)</source>
        <translation>已 %1 秒无数据（限 %2 秒）</translation>
    </message>
    <message>
        <source>the simulation stood still for %1</source>
        <translation>模拟停滞了 %1</translation>
    </message>
    <message>
        <source>making %1 of history</source>
        <translation>正在生成 %1 的历史</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>the engine stops</source>
        <translation>引擎正在停止</translation>
    </message>
    <message>
        <source>reached %1</source>
        <translation>已到达 %1</translation>
    </message>
    <message>
        <source>end of the data</source>
        <translation>数据结束</translation>
    </message>
    <message>
        <source>replay of %1</source>
        <translation>回放 %1</translation>
    </message>
    <message>
        <source>simulated world, seed %1</source>
        <translation>模拟世界，种子 %1</translation>
    </message>
    <message>
        <source>simulation: random walk, seed %1</source>
        <translation>模拟：随机游走，种子 %1</translation>
    </message>
    <message>
        <source>%1, ahead of the wall</source>
        <translation>%1，早于现实时钟</translation>
    </message>
    <message>
        <source>%1, begun anew without the store</source>
        <translation>%1，不依存储重新开始</translation>
    </message>
    <message>
        <source>watching %1</source>
        <translation>正在观察 %1</translation>
    </message>
    <message>
        <source>the engine is busy or stopping; try again</source>
        <translation>引擎正忙或正在停止；请重试</translation>
    </message>
    <message>
        <source>another recording is being opened</source>
        <translation>正在打开另一个录制</translation>
    </message>
    <message>
        <source>speed must be above 0, or 0 for as fast as possible</source>
        <translation>速度须大于 0，或用 0 表示尽可能快</translation>
    </message>
    <message>
        <source>the simulation runs at the wall&apos;s speed</source>
        <translation>模拟按现实时钟的速度运行</translation>
    </message>
    <message>
        <source>speed set</source>
        <translation>速度已设定</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>only a recording goes forward in steps</source>
        <translation>只有录制可以逐步前进</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>已前进</translation>
    </message>
    <message>
        <source>only a recording can be sent to a time</source>
        <translation>只有录制可以跳到某一时间</translation>
    </message>
    <message>
        <source>that time has passed; a recording goes forward only: open it again</source>
        <translation>该时间已过；录制只能向前：请重新打开</translation>
    </message>
    <message>
        <source>going there</source>
        <translation>正在前往</translation>
    </message>
    <message>
        <source>the machine&apos;s clock jumped forwards by %1 s</source>
        <translation>机器时钟向前跳了 %1 秒</translation>
    </message>
    <message>
        <source>the machine&apos;s clock jumped backwards by %1 s</source>
        <translation>机器时钟向后跳了 %1 秒</translation>
    </message>
    <message>
        <source>the last run ended without closing</source>
        <translation>上次运行未正常关闭</translation>
    </message>
    <message>
        <source>risk-state is missing from a data folder that was used before</source>
        <translation>用过的数据文件夹缺少 risk-state</translation>
    </message>
    <message>
        <source>risk-state cannot be written: %1</source>
        <translation>无法写入 risk-state：%1</translation>
    </message>
    <message>
        <source>risk-state cannot be read</source>
        <translation>无法读取 risk-state</translation>
    </message>
    <message>
        <source>risk-state is written again</source>
        <translation>risk-state 恢复写入</translation>
    </message>
    <message>
        <source>risk-scopes cannot be written: %1</source>
        <translation>无法写入 risk-scopes：%1</translation>
    </message>
    <message>
        <source>risk-scopes cannot be read</source>
        <translation>无法读取 risk-scopes</translation>
    </message>
    <message>
        <source>risk-scopes is missing from a data folder that had one</source>
        <translation>原有 risk-scopes 的数据文件夹现在缺少它</translation>
    </message>
    <message>
        <source>risk-scopes is written again</source>
        <translation>risk-scopes 恢复写入</translation>
    </message>
    <message>
        <source>stopped %1 time(s); the details could not be noted</source>
        <translation>已停止 %1 次；未能记下详情</translation>
    </message>
    <message>
        <source>a hold arrived that could not be noted</source>
        <translation>收到一个未能记下的锁定</translation>
    </message>
    <message>
        <source>of %1, there are too many holds: %2</source>
        <translation>%1 的锁定过多：%2</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>磁盘无响应</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP stands</source>
        <translation>EMERGENCY_STOP 存在</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP was created</source>
        <translation>EMERGENCY_STOP 已创建</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP was created and removed again</source>
        <translation>EMERGENCY_STOP 创建后又被移除</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP is gone; trading stays stopped until someone resumes</source>
        <translation>EMERGENCY_STOP 已不在；在有人恢复之前交易保持停止</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP has just appeared</source>
        <translation>EMERGENCY_STOP 刚刚出现</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP cannot be written: %1</source>
        <translation>无法写入 EMERGENCY_STOP：%1</translation>
    </message>
    <message>
        <source>%1 is gone; trading stays stopped until someone resumes</source>
        <translation>%1 已不在；在有人恢复之前交易保持停止</translation>
    </message>
    <message>
        <source>%1 was created and removed again</source>
        <translation>%1 创建后又被移除</translation>
    </message>
    <message>
        <source>%1 stands</source>
        <translation>%1 存在</translation>
    </message>
    <message>
        <source>stands; whoever put it there must remove it first</source>
        <translation>仍然存在；放置者须先将其移除</translation>
    </message>
    <message>
        <source>has just been written again</source>
        <translation>刚刚又被写入</translation>
    </message>
    <message>
        <source>has just appeared</source>
        <translation>刚刚出现</translation>
    </message>
    <message>
        <source>a folder of that name</source>
        <translation>同名的文件夹</translation>
    </message>
    <message>
        <source>something of that name that is not a file</source>
        <translation>同名但不是文件的东西</translation>
    </message>
    <message>
        <source>the engine is starting or stopping</source>
        <translation>引擎正在启动或停止</translation>
    </message>
    <message>
        <source>another stop has just arrived</source>
        <translation>刚刚又来了一次停止</translation>
    </message>
    <message>
        <source>nothing to resume: the state is Active</source>
        <translation>无可恢复：状态为 TRADING ON (Active)</translation>
    </message>
    <message>
        <source>nothing to resume: nothing is held on %1</source>
        <translation>无可恢复：%1 上没有锁定</translation>
    </message>
    <message>
        <source>a reason is required</source>
        <translation>必须说明理由</translation>
    </message>
    <message>
        <source>hold %1 is newer: %2 (by %3, %4)</source>
        <translation>锁定 %1 更新：%2（%3，%4）</translation>
    </message>
    <message>
        <source>hold %1 on %2 is newer: %3 (by %4, %5)</source>
        <translation>%2 上的锁定 %1 更新：%3（%4，%5）</translation>
    </message>
    <message>
        <source>there is no hold %1 yet</source>
        <translation>尚无锁定 %1</translation>
    </message>
    <message>
        <source>%1 has no hold %2, its newest is %3</source>
        <translation>%1 没有锁定 %2，其最新的是 %3</translation>
    </message>
    <message>
        <source>its cause stands: %1 (hold %2)</source>
        <translation>其原因仍在：%1（锁定 %2）</translation>
    </message>
    <message>
        <source>the resume could not be recorded: %1</source>
        <translation>恢复未能记录：%1</translation>
    </message>
    <message>
        <source>it could not be recorded: %1</source>
        <translation>未能记录：%1</translation>
    </message>
    <message>
        <source>resuming failed: %1</source>
        <translation>恢复失败：%1</translation>
    </message>
    <message>
        <source>%1 by %2 (%3): %4 (hold %5)</source>
        <translation>%1 · %2（%3）：%4（锁定 %5）</translation>
    </message>
    <message>
        <source>%1 for %2 by %3 (%4): %5 (hold %6)</source>
        <translation>%2 %1 · %3（%4）：%5（锁定 %6）</translation>
    </message>
    <message>
        <source>%1 by %2 (%3): resumed: %4 (seen hold %5)</source>
        <translation>%1 · %2（%3）：已恢复：%4（所见锁定 %5）</translation>
    </message>
    <message>
        <source>resumed on %1 by %2 (%3): %4 (seen hold %5)</source>
        <translation>%1 已恢复 · %2（%3）：%4（所见锁定 %5）</translation>
    </message>
    <message>
        <source>released %1: %2</source>
        <translation>已释放 %1：%2</translation>
    </message>
    <message>
        <source>%1 has cleared</source>
        <translation>%1 已解除</translation>
    </message>
    <message>
        <source>the cause of a hold on %1 has ended; it waits for a person to resume</source>
        <translation>%1 上锁定的原因已消失；等待有人恢复</translation>
    </message>
    <message>
        <source>can stop: not tested yet</source>
        <translation>可以停止：尚未演练</translation>
    </message>
    <message>
        <source>can stop: %1 of %2, tested %3</source>
        <translation>可以停止：%2 中的 %1，演练于 %3</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (failed: %3), tested %4</source>
        <translation>可以停止：%2 中的 %1（失败：%3），演练于 %4</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (not tested: %3), tested %4</source>
        <translation>可以停止：%2 中的 %1（未演练：%3），演练于 %4</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (failed: %3) (not tested: %4), tested %5</source>
        <translation>可以停止：%2 中的 %1（失败：%3）（未演练：%4），演练于 %5</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>a drill of the emergency stop</source>
        <translation>紧急停止演练</translation>
    </message>
    <message>
        <source>the engine took no order within 2 s</source>
        <translation>引擎在 2 秒内未接受订单</translation>
    </message>
    <message>
        <source>a working order was not cancelled within 2 s</source>
        <translation>一个活动订单在 2 秒内未被撤销</translation>
    </message>
    <message>
        <source>orders still went out after 2 s</source>
        <translation>2 秒后仍有订单发出</translation>
    </message>
    <message>
        <source>the canary was not stopped within 2 s</source>
        <translation>测试单在 2 秒内未被停止</translation>
    </message>
    <message>
        <source>emergency test: another one is running</source>
        <translation>紧急演练：另一次正在进行</translation>
    </message>
    <message>
        <source>emergency test: nothing is traded in what is being watched</source>
        <translation>紧急演练：所观察的内容没有交易</translation>
    </message>
    <message>
        <source>emergency test: trading is Halted: a drill could not be told from the stop that stands</source>
        <translation>紧急演练：HALTED 交易已停止：无法区分演练与现有的停止</translation>
    </message>
    <message>
        <source>the system does not deliver the signal</source>
        <translation>系统未送达信号</translation>
    </message>
    <message>
        <source>too many holds stand already</source>
        <translation>已有过多锁定</translation>
    </message>
    <message>
        <source>Halted; its hold could not be noted</source>
        <translation>HALTED 已停止；其锁定未能记下</translation>
    </message>
    <message>
        <source>risk state</source>
        <translation>风险状态</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 / %2 %3</translation>
    </message>
    <message>
        <source>%1 of %2%</source>
        <translation>%1 % / %2 %</translation>
    </message>
    <message>
        <source>unknown of %1 %2</source>
        <translation>未知，限 %1 %2</translation>
    </message>
    <message>
        <source>unknown of %1%</source>
        <translation>未知，限 %1 %</translation>
    </message>
    <message>
        <source>unknown %1</source>
        <translation>未知 %1</translation>
    </message>
    <message>
        <source>unknown%</source>
        <translation>未知 %</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%2 的%1（%3）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1，基准：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1 (%2): %3, %4</source>
        <translation>%1（%2）：%3，%4</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，余 %2</translation>
    </message>
    <message>
        <source>%1: passes</source>
        <translation>%1：通过</translation>
    </message>
    <message>
        <source>%1: refuses</source>
        <translation>%1：拒绝</translation>
    </message>
    <message>
        <source>%1: refuses: %2</source>
        <translation>%1：拒绝：%2</translation>
    </message>
    <message>
        <source>%1: passes, %2</source>
        <translation>%1：通过，%2</translation>
    </message>
    <message>
        <source>%1: refuses, %2</source>
        <translation>%1：拒绝，%2</translation>
    </message>
    <message>
        <source>%1: refuses, %2: %3</source>
        <translation>%1：拒绝，%2：%3</translation>
    </message>
    <message>
        <source>#%1 by %2 through %3: %4</source>
        <translation>#%1 %2 经 %3：%4</translation>
    </message>
    <message>
        <source>%1 #%2</source>
        <translation>%1 #%2</translation>
    </message>
    <message>
        <source>the policy decides and records, and sends no order</source>
        <translation>策略组只决策和记录，不发出订单</translation>
    </message>
    <message>
        <source>least confidence with which the policy may send an entry</source>
        <translation>策略组可发出入场单的最低置信度</translation>
    </message>
    <message>
        <source>least confidence with which a signal passes the policy&apos;s own gate</source>
        <translation>信号通过策略组自身门槛的最低置信度</translation>
    </message>
    <message>
        <source>least edge of a purchase</source>
        <translation>买入的最小优势</translation>
    </message>
    <message>
        <source>edge from which a sale is signalled, below zero</source>
        <translation>发出卖出信号的优势，低于零</translation>
    </message>
    <message>
        <source>least edge of a reversal</source>
        <translation>反转的最小优势</translation>
    </message>
    <message>
        <source>edge beyond the threshold that it takes to leave HOLD</source>
        <translation>离开 HOLD 所需超出阈值的优势</translation>
    </message>
    <message>
        <source>signals in a row that it takes to reverse</source>
        <translation>反转所需的连续信号数</translation>
    </message>
    <message>
        <source>least calibrated probability of a hit for a size</source>
        <translation>计算数量所需的最低校准命中概率</translation>
    </message>
    <message>
        <source>small entries on signals that do not pass the gate</source>
        <translation>对未过门槛的信号小额入场</translation>
    </message>
    <message>
        <source>least confidence of a small entry</source>
        <translation>小额入场的最低置信度</translation>
    </message>
    <message>
        <source>least score of a small entry</source>
        <translation>小额入场的最低评分</translation>
    </message>
    <message>
        <source>size of a small entry, of a whole one</source>
        <translation>小额入场的规模（相对整笔）</translation>
    </message>
    <message>
        <source>least probability of a hit for a larger entry</source>
        <translation>加大入场的最低命中概率</translation>
    </message>
    <message>
        <source>least expected reward over risk for a larger entry</source>
        <translation>加大入场的最低预期盈亏比</translation>
    </message>
    <message>
        <source>confidence beyond the least for a larger entry</source>
        <translation>加大入场所需超出下限的置信度</translation>
    </message>
    <message>
        <source>size of a larger entry, of a whole one</source>
        <translation>加大入场的规模（相对整笔）</translation>
    </message>
    <message>
        <source>most of an account&apos;s equity that the policy puts into one instrument</source>
        <translation>策略组投入单一品种的账户权益上限</translation>
    </message>
    <message>
        <source>most of an account&apos;s equity that may be in one instrument, whoever orders</source>
        <translation>单一品种可占账户权益的上限，不论谁下单</translation>
    </message>
    <message>
        <source>most instruments that an account may hold or have entries for, whoever orders</source>
        <translation>账户可持有或挂入场单的品种上限，不论谁下单</translation>
    </message>
    <message>
        <source>open positions of an account beyond which it stands down; the policy enters no further one</source>
        <translation>账户持仓超过此数即 STAND DOWN；策略组不再入场</translation>
    </message>
    <message>
        <source>most orders that the policy sends in one cycle</source>
        <translation>策略组每轮发单上限</translation>
    </message>
    <message>
        <source>most of the equity that positions and open entries may take</source>
        <translation>持仓与未成交入场可占权益的上限</translation>
    </message>
    <message>
        <source>most that positions and open entries may be worth</source>
        <translation>持仓与未成交入场的总值上限</translation>
    </message>
    <message>
        <source>most instruments of one sector that the policy enters in an account</source>
        <translation>策略组在一个账户中可入场的同行业品种上限</translation>
    </message>
    <message>
        <source>part of the equity in positions and open entries from which the policy enters no more</source>
        <translation>持仓与未成交入场占权益达此比例后策略组不再入场</translation>
    </message>
    <message>
        <source>most that one order may be worth</source>
        <translation>单笔订单金额上限</translation>
    </message>
    <message>
        <source>largest quantity of one order</source>
        <translation>单笔订单最大数量</translation>
    </message>
    <message>
        <source>how far beyond the last price an order may pay, or below it sell</source>
        <translation>订单可高于最新价买入或低于其卖出的幅度</translation>
    </message>
    <message>
        <source>how long after an order the same one again is taken for a mistake</source>
        <translation>下单后多久内相同订单视为误操作</translation>
    </message>
    <message>
        <source>most orders that an account may send</source>
        <translation>账户发单上限</translation>
    </message>
    <message>
        <source>orders that a strategy may send for an account within DT_REPEAT_WINDOW_MINUTES; the next one disables it until a person enables it</source>
        <translation>策略在 DT_REPEAT_WINDOW_MINUTES 内可为账户发出的订单数；再多一单即停用，直到有人启用</translation>
    </message>
    <message>
        <source>window of DT_REPEAT_MAX_EXECUTIONS</source>
        <translation>DT_REPEAT_MAX_EXECUTIONS 的时间窗</translation>
    </message>
    <message>
        <source>loss since the day&apos;s beginning that stops entries</source>
        <translation>当日亏损达此值即停止入场</translation>
    </message>
    <message>
        <source>fall of equity from the day&apos;s peak that stops entries</source>
        <translation>权益自当日峰值回落达此值即停止入场</translation>
    </message>
    <message>
        <source>fall of equity from the week&apos;s peak that stops entries</source>
        <translation>权益自本周峰值回落达此值即停止入场</translation>
    </message>
    <message>
        <source>fall of equity from the month&apos;s peak that stops entries</source>
        <translation>权益自本月峰值回落达此值即停止入场</translation>
    </message>
    <message>
        <source>valuations in a row, none from a stale price, that it takes before a loss or a drawdown counts</source>
        <translation>亏损或回撤生效前所需的连续估值次数，均不得来自陈旧价格</translation>
    </message>
    <message>
        <source>volatility index above which entries stop</source>
        <translation>超过即停止入场的波动率指数</translation>
    </message>
    <message>
        <source>watch the volatility index</source>
        <translation>监视波动率指数</translation>
    </message>
    <message>
        <source>losses in a row that begin a cooldown</source>
        <translation>触发冷却的连续亏损次数</translation>
    </message>
    <message>
        <source>how long a cooldown lasts</source>
        <translation>冷却时长</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds in a Bull regime</source>
        <translation>牛市状态下适用的敞口限额比例</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds in a Sideways regime</source>
        <translation>震荡状态下适用的敞口限额比例</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds in a Bear regime</source>
        <translation>熊市状态下适用的敞口限额比例</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds in a Crisis regime</source>
        <translation>危机状态下适用的敞口限额比例</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds while the regime is Unknown</source>
        <translation>市场状态未知时适用的敞口限额比例</translation>
    </message>
    <message>
        <source>realised loss in one instrument on a trading day from which it is not entered again that day</source>
        <translation>单一品种当日已实现亏损达此值后当日不再入场</translation>
    </message>
    <message>
        <source>entries of the policy into one instrument on a trading day</source>
        <translation>策略组每交易日对单一品种的入场次数</translation>
    </message>
    <message>
        <source>least time between two trades of the policy in one instrument</source>
        <translation>策略组对同一品种两次交易的最短间隔</translation>
    </message>
    <message>
        <source>least time before a signal may close a position</source>
        <translation>信号可平仓前的最短时间</translation>
    </message>
    <message>
        <source>loss of a position that closes it before the least time is over</source>
        <translation>最短时间未满即平仓的持仓亏损</translation>
    </message>
    <message>
        <source>least time after leaving an instrument before the policy enters it again</source>
        <translation>策略组离开品种后再次入场的最短时间</translation>
    </message>
    <message>
        <source>how long before the session&apos;s close the policy&apos;s positions are closed</source>
        <translation>收盘前多久平掉策略组的持仓</translation>
    </message>
    <message>
        <source>distance of the stop where a setup gives none</source>
        <translation>形态未给出时的止损距离</translation>
    </message>
    <message>
        <source>distance of the target where a setup gives none</source>
        <translation>形态未给出时的目标距离</translation>
    </message>
    <message>
        <source>distance of a trailing stop</source>
        <translation>移动止损的距离</translation>
    </message>
    <message>
        <source>age at which a position that has not moved is given up</source>
        <translation>未动持仓被放弃的时长</translation>
    </message>
    <message>
        <source>least favourable move of a position that is kept</source>
        <translation>保留持仓所需的最小有利变动</translation>
    </message>
    <message>
        <source>part of the equity that one entry of the policy may lose at its stop</source>
        <translation>策略组单次入场在止损处可亏损的权益比例</translation>
    </message>
    <message>
        <source>distance that an entry is sized for</source>
        <translation>计算入场规模所用的距离</translation>
    </message>
    <message>
        <source>the bars that the policy decides on</source>
        <translation>策略组决策所用的K线</translation>
    </message>
    <message>
        <source>entries at the session&apos;s quiet hours</source>
        <translation>清淡时段入场</translation>
    </message>
    <message>
        <source>VWAP reversion at the session&apos;s quiet hours</source>
        <translation>清淡时段的 VWAP 回归</translation>
    </message>
    <message>
        <source>entries at any hour of the session</source>
        <translation>任意时段入场</translation>
    </message>
    <message>
        <source>setup: VWAP reversion</source>
        <translation>形态：VWAP 回归</translation>
    </message>
    <message>
        <source>setup: opening range breakout</source>
        <translation>形态：开盘区间突破</translation>
    </message>
    <message>
        <source>setup: trend pullback</source>
        <translation>形态：趋势回调</translation>
    </message>
    <message>
        <source>setup: squeeze</source>
        <translation>形态：挤压</translation>
    </message>
    <message>
        <source>all setups, whatever the regime</source>
        <translation>所有形态，不论市场状态</translation>
    </message>
    <message>
        <source>opening range breakout at any hour</source>
        <translation>任意时段的开盘区间突破</translation>
    </message>
    <message>
        <source>least confidence of a setup</source>
        <translation>形态的最低置信度</translation>
    </message>
    <message>
        <source>least score of a setup</source>
        <translation>形态的最低评分</translation>
    </message>
    <message>
        <source>how long a recent trade lowers the score of its instrument</source>
        <translation>近期交易降低其品种评分的时长</translation>
    </message>
    <message>
        <source>least distance from VWAP</source>
        <translation>与 VWAP 的最小距离</translation>
    </message>
    <message>
        <source>or this distance from VWAP</source>
        <translation>或与 VWAP 的此距离</translation>
    </message>
    <message>
        <source>strongest trend score</source>
        <translation>最强趋势评分</translation>
    </message>
    <message>
        <source>least relative volume</source>
        <translation>最低相对成交量</translation>
    </message>
    <message>
        <source>distance of the stop</source>
        <translation>止损距离</translation>
    </message>
    <message>
        <source>longest hold</source>
        <translation>最长持有</translation>
    </message>
    <message>
        <source>least trend score in the direction</source>
        <translation>该方向的最低趋势评分</translation>
    </message>
    <message>
        <source>distance of the target</source>
        <translation>目标距离</translation>
    </message>
    <message>
        <source>least trend score</source>
        <translation>最低趋势评分</translation>
    </message>
    <message>
        <source>least pullback</source>
        <translation>最小回调</translation>
    </message>
    <message>
        <source>deepest pullback</source>
        <translation>最深回调</translation>
    </message>
    <message>
        <source>least RSI of a purchase</source>
        <translation>买入的最低 RSI</translation>
    </message>
    <message>
        <source>widest band over channel that is a squeeze</source>
        <translation>视为挤压的最大带宽/通道比</translation>
    </message>
    <message>
        <source>a fraction: 0.02 is 2 %</source>
        <translation>小数：0.02 即 2 %</translation>
    </message>
    <message>
        <source>percent: 2 is 2 %</source>
        <translation>百分数：2 即 2 %</translation>
    </message>
    <message>
        <source>the market&apos;s own currency</source>
        <translation>该市场的货币</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>shares or coins</source>
        <translation>股或币</translation>
    </message>
    <message>
        <source>multiples of the average true range</source>
        <translation>平均真实波幅 (ATR) 的倍数</translation>
    </message>
    <message>
        <source>a plain number</source>
        <translation>普通数字</translation>
    </message>
    <message>
        <source>1 or 0</source>
        <translation>1 或 0</translation>
    </message>
    <message>
        <source>1Min or 5Min</source>
        <translation>1Min 或 5Min</translation>
    </message>
    <message>
        <source>%1 (%2; default %3, %4 to %5)</source>
        <translation>%1（%2；默认 %3，%4 至 %5）</translation>
    </message>
    <message>
        <source>%1 (%2; default %3, %4)</source>
        <translation>%1（%2；默认 %3，%4）</translation>
    </message>
    <message>
        <source>dry run: would sell, %1</source>
        <translation>试运行：会卖出，%1</translation>
    </message>
    <message>
        <source>dry run: would buy %1</source>
        <translation>试运行：会买入 %1</translation>
    </message>
    <message>
        <source>an exit is under way</source>
        <translation>离场正在进行</translation>
    </message>
    <message>
        <source>an entry is under way</source>
        <translation>入场正在进行</translation>
    </message>
    <message>
        <source>refused: %1: %2</source>
        <translation>已拒绝：%1：%2</translation>
    </message>
    <message>
        <source>%1 refused: %2: %3</source>
        <translation>%1 被拒绝：%2：%3</translation>
    </message>
    <message>
        <source>the account&apos;s equity in %1 is not known: a price is stale</source>
        <translation>账户的 %1 权益不详：有价格陈旧</translation>
    </message>
    <message>
        <source>less than one lot of %1, by %2</source>
        <translation>不足一手 %1，受限于%2</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>position cap</source>
        <translation>持仓上限</translation>
    </message>
    <message>
        <source>capital cap</source>
        <translation>资金上限</translation>
    </message>
    <message>
        <source>free cash</source>
        <translation>可用现金</translation>
    </message>
    <message>
        <source>no more than %1 orders in a cycle</source>
        <translation>每轮不超过 %1 个订单</translation>
    </message>
    <message>
        <source>%1 positions are open, no more than %2 may be</source>
        <translation>已有 %1 个持仓，不得超过 %2</translation>
    </message>
    <message>
        <source>%1 positions in sector %2, no more than %3 may be</source>
        <translation>行业 %2 有 %1 个持仓，不得超过 %3</translation>
    </message>
    <message>
        <source>%1 ATR above the range of the first 15 minutes, relative volume %2</source>
        <translation>高出前 15 分钟区间 %1 ATR，相对成交量 %2</translation>
    </message>
    <message>
        <source>%1 ATR below the range of the first 15 minutes, relative volume %2</source>
        <translation>低于前 15 分钟区间 %1 ATR，相对成交量 %2</translation>
    </message>
    <message>
        <source>%1 ATR above the range of the first 5 minutes, relative volume %2</source>
        <translation>高出前 5 分钟区间 %1 ATR，相对成交量 %2</translation>
    </message>
    <message>
        <source>%1 ATR below the range of the first 5 minutes, relative volume %2</source>
        <translation>低于前 5 分钟区间 %1 ATR，相对成交量 %2</translation>
    </message>
    <message>
        <source>released from a squeeze of ratio %1, relative volume %2</source>
        <translation>从比率 %1 的挤压中释放，相对成交量 %2</translation>
    </message>
    <message>
        <source>within a squeeze of ratio %1, relative volume %2</source>
        <translation>处于比率 %1 的挤压中，相对成交量 %2</translation>
    </message>
    <message>
        <source>%1 % back within a trend of %2, RSI %3</source>
        <translation>在强度 %2 的趋势中回撤 %1 %，RSI %3</translation>
    </message>
    <message>
        <source>%1 % below VWAP, relative volume %2</source>
        <translation>低于 VWAP %1 %，相对成交量 %2</translation>
    </message>
    <message>
        <source>%1 % above VWAP, relative volume %2</source>
        <translation>高于 VWAP %1 %，相对成交量 %2</translation>
    </message>
    <message>
        <source>%1 % below VWAP</source>
        <translation>低于 VWAP %1 %</translation>
    </message>
    <message>
        <source>held already, and not by the strategy</source>
        <translation>已持有，但不属于策略</translation>
    </message>
    <message>
        <source>not in the universe</source>
        <translation>不在范围内</translation>
    </message>
    <message>
        <source>the market is closed</source>
        <translation>市场休市</translation>
    </message>
    <message>
        <source>the session ends in %1 min</source>
        <translation>时段在 %1 分钟后结束</translation>
    </message>
    <message>
        <source>regime HIGH_VOL_RISK_OFF</source>
        <translation>市场状态 HIGH_VOL_RISK_OFF</translation>
    </message>
    <message>
        <source>regime %1: %2 buys nothing</source>
        <translation>市场状态 %1：%2 不买入</translation>
    </message>
    <message>
        <source>regime confidence %1 below %2</source>
        <translation>市场状态置信度 %1 低于 %2</translation>
    </message>
    <message>
        <source>hit probability %1 below %2</source>
        <translation>命中概率 %1 低于 %2</translation>
    </message>
    <message>
        <source>confidence %1 below %2</source>
        <translation>置信度 %1 低于 %2</translation>
    </message>
    <message>
        <source>edge %1 below %2</source>
        <translation>优势 %1 低于 %2</translation>
    </message>
    <message>
        <source>edge to sell %1 below %2</source>
        <translation>卖出优势 %1 低于 %2</translation>
    </message>
    <message>
        <source>midday</source>
        <translation>午间</translation>
    </message>
    <message>
        <source>flip cooldown for %1 min</source>
        <translation>反手冷却 %1 分钟</translation>
    </message>
    <message>
        <source>trade gap for %1 min</source>
        <translation>交易间隔 %1 分钟</translation>
    </message>
    <message>
        <source>no setup</source>
        <translation>没有形态</translation>
    </message>
    <message>
        <source>nothing to sell</source>
        <translation>没有可卖</translation>
    </message>
    <message>
        <source>held already</source>
        <translation>已持有</translation>
    </message>
    <message>
        <source>nothing speaks against it</source>
        <translation>没有反对理由</translation>
    </message>
    <message>
        <source>sell signal %1 of %2</source>
        <translation>卖出信号 %2 中的 %1</translation>
    </message>
    <message>
        <source>minimum hold for %1 min</source>
        <translation>最短持有 %1 分钟</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>买入</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>卖出</translation>
    </message>
    <message>
        <source>eod_flatten</source>
        <translation>日终平仓</translation>
    </message>
    <message>
        <source>time_stop</source>
        <translation>时间止损</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>平手离场</translation>
    </message>
    <message>
        <source>partial_profit</source>
        <translation>部分止盈</translation>
    </message>
    <message>
        <source>take_profit</source>
        <translation>止盈</translation>
    </message>
    <message>
        <source>stop_hit</source>
        <translation>触及止损</translation>
    </message>
    <message>
        <source>trailing_stop</source>
        <translation>移动止损</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>sold by others</source>
        <translation>被他人卖出</translation>
    </message>
    <message>
        <source>no longer held</source>
        <translation>不再持有</translation>
    </message>
    <message>
        <source>not filled in time</source>
        <translation>未及时成交</translation>
    </message>
    <message>
        <source>the position ends</source>
        <translation>持仓结束</translation>
    </message>
    <message>
        <source>the strategy has a position in it</source>
        <translation>策略已持有它</translation>
    </message>
    <message>
        <source>all of it is set aside for other sales</source>
        <translation>全部已为其他卖单预留</translation>
    </message>
    <message>
        <source>vwap_reversion</source>
        <translation>VWAP 回归</translation>
    </message>
    <message>
        <source>opening_range</source>
        <translation>开盘区间</translation>
    </message>
    <message>
        <source>trend_pullback</source>
        <translation>趋势回调</translation>
    </message>
    <message>
        <source>squeeze</source>
        <translation>挤压</translation>
    </message>
    <message>
        <source>an account and who arms it have to be named</source>
        <translation>必须写明账户和启用 (arm) 者</translation>
    </message>
    <message>
        <source>is armed already, by %1</source>
        <translation>已由 %1 启用 (armed)</translation>
    </message>
    <message>
        <source>cannot be traded</source>
        <translation>不能交易</translation>
    </message>
    <message>
        <source>maximum order value</source>
        <translation>单笔订单最大金额</translation>
    </message>
    <message>
        <source>maximum order quantity</source>
        <translation>单笔订单最大数量</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>duplicate order</source>
        <translation>重复订单</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>敞口</translation>
    </message>
    <message>
        <source>flip cooldown</source>
        <translation>反手冷却</translation>
    </message>
    <message>
        <source>open positions</source>
        <translation>持仓数</translation>
    </message>
    <message>
        <source>orders a second</source>
        <translation>每秒订单数</translation>
    </message>
    <message>
        <source>position</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>price collar</source>
        <translation>价格区间</translation>
    </message>
    <message>
        <source>reference price</source>
        <translation>参考价</translation>
    </message>
    <message>
        <source>repeated execution</source>
        <translation>重复执行</translation>
    </message>
    <message>
        <source>instruments of one sector</source>
        <translation>同一行业的品种</translation>
    </message>
    <message>
        <source>daily loss in one instrument</source>
        <translation>单一品种当日亏损</translation>
    </message>
    <message>
        <source>daily entries into one instrument</source>
        <translation>单一品种当日入场</translation>
    </message>
    <message>
        <source>operator&apos;s restrictions</source>
        <translation>操作员限制</translation>
    </message>
    <message>
        <source>emergency stop</source>
        <translation>紧急停止</translation>
    </message>
    <message>
        <source>New orders go out within limits.</source>
        <translation>TRADING ON：新订单在限额内发出。</translation>
    </message>
    <message>
        <source>Nothing may add exposure.</source>
        <translation>REDUCE ONLY：任何操作不得增加敞口。</translation>
    </message>
    <message>
        <source>As reduce only; strategies send protective exits and nothing else.</source>
        <translation>STAND DOWN：同 REDUCE ONLY；策略只发出保护性离场单，别无其他。</translation>
    </message>
    <message>
        <source>Nothing goes out but cancels; exits do not run.</source>
        <translation>HALTED：除撤单外什么都不发出；离场单不运行。</translation>
    </message>
    <message>
        <source>the decision states no confidence</source>
        <translation>决策未给出置信度</translation>
    </message>
    <message>
        <source>a confidence is at most 1</source>
        <translation>置信度最大为 1</translation>
    </message>
    <message>
        <source>the decision is less sure than DT_EXEC_MIN_CONF asks for</source>
        <translation>决策的置信度低于 DT_EXEC_MIN_CONF 的要求</translation>
    </message>
    <message>
        <source>the same order was sent a moment ago</source>
        <translation>刚刚发送过相同的订单</translation>
    </message>
    <message>
        <source>positions and open entries would be worth too much</source>
        <translation>持仓与未成交入场单的总值会过大</translation>
    </message>
    <message>
        <source>%1 was left too short a time ago</source>
        <translation>离开 %1 的时间太短</translation>
    </message>
    <message>
        <source>the account would be in too many instruments</source>
        <translation>账户会持有过多品种</translation>
    </message>
    <message>
        <source>the quantity is larger than one order&apos;s may be</source>
        <translation>数量超过单笔订单的上限</translation>
    </message>
    <message>
        <source>the account sends orders too fast</source>
        <translation>账户发单过快</translation>
    </message>
    <message>
        <source>the order is worth more than one may be</source>
        <translation>订单金额超过上限</translation>
    </message>
    <message>
        <source>the order is worth more than can be counted</source>
        <translation>订单金额大到无法计算</translation>
    </message>
    <message>
        <source>the account would have too much of its equity in %1</source>
        <translation>账户过多的权益会集中在 %1</translation>
    </message>
    <message>
        <source>the price is too far above the last one</source>
        <translation>价格高出最新价太多</translation>
    </message>
    <message>
        <source>the price is too far below the last one</source>
        <translation>价格低于最新价太多</translation>
    </message>
    <message>
        <source>there is no price of %1</source>
        <translation>没有 %1 的价格</translation>
    </message>
    <message>
        <source>the last price of %1 is not above zero</source>
        <translation>%1 的最新价不大于零</translation>
    </message>
    <message>
        <source>the last price of %1 is stale</source>
        <translation>%1 的最新价已陈旧</translation>
    </message>
    <message>
        <source>%1 has sent too many orders for %2; it is disabled until a person enables it</source>
        <translation>%1 为 %2 发出了过多订单；在有人启用之前它被停用</translation>
    </message>
    <message>
        <source>the account would be in too many instruments of one sector</source>
        <translation>账户会持有同一行业的过多品种</translation>
    </message>
    <message>
        <source>the account has lost too much in %1 on this trading day</source>
        <translation>账户在本交易日于 %1 亏损过多</translation>
    </message>
    <message>
        <source>%1 was entered often enough on this trading day</source>
        <translation>本交易日已多次入场 %1</translation>
    </message>
    <message>
        <source>equity of %1 in %2</source>
        <translation>%1 的 %2 权益</translation>
    </message>
    <message>
        <source>equity of all accounts in %1</source>
        <translation>所有账户的 %1 权益</translation>
    </message>
    <message>
        <source>last price of %1</source>
        <translation>%1 的最新价</translation>
    </message>
    <message>
        <source>equity at the start of the trading day %1</source>
        <translation>交易日 %1 开始时的权益</translation>
    </message>
    <message>
        <source>peak of the trading day %1</source>
        <translation>交易日 %1 的峰值</translation>
    </message>
    <message>
        <source>peak of the week %1</source>
        <translation>第 %1 周的峰值</translation>
    </message>
    <message>
        <source>peak of the month %1</source>
        <translation>%1 月的峰值</translation>
    </message>
    <message>
        <source>peak since resumed %1 in trading day %2</source>
        <translation>交易日 %2 内自 %1 恢复以来的峰值</translation>
    </message>
    <message>
        <source>peak since resumed %1 in week %2</source>
        <translation>第 %2 周内自 %1 恢复以来的峰值</translation>
    </message>
    <message>
        <source>peak since resumed %1 in month %2</source>
        <translation>%2 月内自 %1 恢复以来的峰值</translation>
    </message>
    <message>
        <source>the last clean mark %1</source>
        <translation>最后一次有效估值 %1</translation>
    </message>
    <message>
        <source>the exposure limit</source>
        <translation>敞口限额</translation>
    </message>
    <message>
        <source>equity</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>last known equity</source>
        <translation>最后已知权益</translation>
    </message>
    <message>
        <source>unknown because</source>
        <translation>未知原因</translation>
    </message>
    <message>
        <source>marks in breach</source>
        <translation>超限的估值次数</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>limit before regime</source>
        <translation>市场状态调整前的限额</translation>
    </message>
    <message>
        <source>regime</source>
        <translation>市场状态</translation>
    </message>
    <message>
        <source>of open positions</source>
        <translation>占持仓数</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>入场</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>%1, switched off</source>
        <translation>%1，已关闭</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>no value has arrived</source>
        <translation>尚未收到数值</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读取于</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>最后的值</translation>
    </message>
    <message>
        <source>the last value is older than %1 sessions</source>
        <translation>最后的值早于 %1 个交易时段</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>次亏损</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>seconds old</source>
        <translation>秒前</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>instruments</source>
        <translation>个品种</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>个订单</translation>
    </message>
    <message>
        <source>%1 must be at most %2 printable characters without blanks</source>
        <translation>%1 最多 %2 个可打印字符，不含空格</translation>
    </message>
    <message>
        <source>the idempotency key</source>
        <translation>幂等键</translation>
    </message>
    <message>
        <source>the client order number</source>
        <translation>客户订单号</translation>
    </message>
    <message>
        <source>the account has an order with this client order number</source>
        <translation>账户已有此客户订单号的订单</translation>
    </message>
    <message>
        <source>%1 is listed by more than one stream</source>
        <translation>%1 由多个数据流列出</translation>
    </message>
    <message>
        <source>%1 is not traded now: its market is closed</source>
        <translation>%1 现在不交易：其市场已休市</translation>
    </message>
    <message>
        <source>there is no order %1</source>
        <translation>没有订单 %1</translation>
    </message>
    <message>
        <source>only a limit order has a limit price</source>
        <translation>只有限价单有限价</translation>
    </message>
    <message>
        <source>only a stop order that has not been reached has a stop price</source>
        <translation>只有尚未触发的止损单有止损价</translation>
    </message>
    <message>
        <source>the change leaves order %1 as it is</source>
        <translation>该更改未改变订单 %1</translation>
    </message>
    <message>
        <source>the quantity must be above the %1 that are filled; cancel the order to give up the rest</source>
        <translation>数量须大于已成交的 %1；要放弃其余部分请撤单</translation>
    </message>
    <message>
        <source>the session ended, %1 of %2 filled</source>
        <translation>时段结束，%2 中成交 %1</translation>
    </message>
    <message>
        <source>%1 of %2 filled</source>
        <translation>%2 中成交 %1</translation>
    </message>
    <message>
        <source>filled before its cancellation reached the venue</source>
        <translation>撤单到达之前已成交</translation>
    </message>
    <message>
        <source>cash does not reach for more at %1, %2 of %3 filled</source>
        <translation>现金不足以在 %1 再成交，%3 中成交 %2</translation>
    </message>
    <message>
        <source>after a restart %1 is not listed</source>
        <translation>重启后 %1 未列出</translation>
    </message>
    <message>
        <source>after a restart %1 is listed by more than one stream</source>
        <translation>重启后 %1 由多个数据流列出</translation>
    </message>
    <message>
        <source>after a restart: %1</source>
        <translation>重启后：%1</translation>
    </message>
    <message>
        <source>an account&apos;s name is 1 to %1 printable ASCII characters</source>
        <translation>账户名为 1 到 %1 个可打印 ASCII 字符</translation>
    </message>
    <message>
        <source>there are %1 accounts, and there can be no more</source>
        <translation>已有 %1 个账户，不能再多</translation>
    </message>
    <message>
        <source>an account cannot begin with %1 %2</source>
        <translation>账户不能以 %1 %2 开始</translation>
    </message>
    <message>
        <source>no purchase of %1 without a price</source>
        <translation>没有价格不能买入 %1</translation>
    </message>
    <message>
        <source>Insufficient funds. Balance: %1, Cost: %2</source>
        <translation>资金不足。余额：%1，所需：%2</translation>
    </message>
    <message>
        <source>Insufficient funds. Balance: %1, Cost: %2 (%3 is set aside for open orders)</source>
        <translation>资金不足。余额：%1，所需：%2（其中 %3 已为未完成订单预留）</translation>
    </message>
    <message>
        <source>Insufficient shares. Held: %1, Requested: %2</source>
        <translation>持仓不足。持有：%1，请求：%2</translation>
    </message>
    <message>
        <source>Insufficient shares. Held: %1, Requested: %2 (%3 is set aside for open orders)</source>
        <translation>持仓不足。持有：%1，请求：%2（其中 %3 已为未完成订单预留）</translation>
    </message>
    <message>
        <source>side must be &apos;buy&apos; or &apos;sell&apos;</source>
        <translation>方向须为买入 (buy) 或卖出 (sell)</translation>
    </message>
    <message>
        <source>account %1 is not open</source>
        <translation>账户 %1 未开立</translation>
    </message>
    <message>
        <source>there is no %1 %2 to trade here</source>
        <translation>此处没有 %1 %2 可交易</translation>
    </message>
    <message>
        <source>%1 is traded in %2, not as %3</source>
        <translation>%1 在 %2 交易，而非 %3</translation>
    </message>
    <message>
        <source>%1 is an index, a number that nobody can buy or sell</source>
        <translation>%1 是指数，谁也不能买卖的数字</translation>
    </message>
    <message>
        <source>Market data unavailable for %1. Is the simulation running?</source>
        <translation>%1 的行情不可用。模拟是否在运行？</translation>
    </message>
    <message>
        <source>Could not parse current price of %1: %2 is not above zero</source>
        <translation>无法解析 %1 的当前价格：%2 不大于零</translation>
    </message>
    <message>
        <source>%1 is traded in multiples of %2, and %3 is none</source>
        <translation>%1 以 %2 的倍数交易，%3 不是</translation>
    </message>
    <message>
        <source>%1 is priced in steps of %2, and %3 lies between two</source>
        <translation>%1 的价格步长为 %2，%3 介于两步之间</translation>
    </message>
    <message>
        <source>a market order takes no limit price</source>
        <translation>市价单不带限价</translation>
    </message>
    <message>
        <source>a market order takes no stop price</source>
        <translation>市价单不带止损价</translation>
    </message>
    <message>
        <source>a limit order needs a limit price</source>
        <translation>限价单需要限价</translation>
    </message>
    <message>
        <source>a limit order takes no stop price</source>
        <translation>限价单不带止损价</translation>
    </message>
    <message>
        <source>a stop order takes no limit price</source>
        <translation>止损单不带限价</translation>
    </message>
    <message>
        <source>a stop order needs a stop price</source>
        <translation>止损单需要止损价</translation>
    </message>
    <message>
        <source>the limit price must be greater than 0</source>
        <translation>限价须大于 0</translation>
    </message>
    <message>
        <source>the stop price must be greater than 0</source>
        <translation>止损价须大于 0</translation>
    </message>
    <message>
        <source>Quantity must be greater than 0</source>
        <translation>数量须大于 0</translation>
    </message>
    <message>
        <source>%1 is not listed any more</source>
        <translation>%1 不再列出</translation>
    </message>
    <message>
        <source>there is no price yet</source>
        <translation>尚无价格</translation>
    </message>
    <message>
        <source>its feed is %1</source>
        <translation>其行情：%1</translation>
    </message>
    <message>
        <source>its last price is %1 s old</source>
        <translation>其最新价已过 %1 秒</translation>
    </message>
    <message>
        <source>its last price is %1</source>
        <translation>其最新价为 %1</translation>
    </message>
    <message>
        <source>the holdings are too large to add up</source>
        <translation>持仓过大，无法求和</translation>
    </message>
    <message>
        <source>cancelled by the emergency stop %1</source>
        <translation>被紧急停止 %1 撤销</translation>
    </message>
    <message>
        <source>the drill is over</source>
        <translation>演练结束</translation>
    </message>
    <message>
        <source>no closed bar yet</source>
        <translation>尚无收盘K线</translation>
    </message>
    <message>
        <source>no model for %1 %2</source>
        <translation>没有用于 %1 %2 的模型</translation>
    </message>
    <message>
        <source>the features are out of the model&apos;s range</source>
        <translation>特征超出模型的范围</translation>
    </message>
    <message>
        <source>the model has no name for what it sees</source>
        <translation>模型对所见情形没有名称</translation>
    </message>
    <message>
        <source>warming up: %1 of %2 bars</source>
        <translation>预热中：%2 根K线中的 %1 根</translation>
    </message>
    <message>
        <source>warming up, %1 of %2 bars</source>
        <translation>预热中，%2 根K线中的 %1 根</translation>
    </message>
    <message>
        <source>after a gap: %1 of %2 bars</source>
        <translation>缺口之后：%2 根K线中的 %1 根</translation>
    </message>
    <message>
        <source>%1 of %2 bars</source>
        <translation>%2 根K线中的 %1 根</translation>
    </message>
    <message>
        <source>%1 is absent</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>unlike anything the model was trained on: mean log-density %1 over %2 bars, below %3 (false alarms: %4 % of bars)</source>
        <translation>与模型训练时所见都不相似：%2 根K线的平均对数密度为 %1，低于 %3（误报：K线的 %4 %）</translation>
    </message>
    <message>
        <source>%1; last confirmed before that: %2</source>
        <translation>%1；此前最后确认：%2</translation>
    </message>
    <message>
        <source>bar %1: does not follow its predecessor %2</source>
        <translation>K线 %1：不接在前一根 %2 之后</translation>
    </message>
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
        <source>%1 and %2: the return over the last %3 bars does not differ beyond chance (%4); the two names are not told apart.</source>
        <translation>%1 和 %2：最近 %3 根K线的收益差异不超出随机（%4）；两个名称无法区分。</translation>
    </message>
    <message>
        <source>%1 and %2: the next bar&apos;s mean return does not differ beyond chance (%3); they tell the direction of the last %4 bars, not of the next.</source>
        <translation>%1 和 %2：下一根K线的平均收益差异不超出随机（%3）；它们说明最近 %4 根K线的方向，而非下一根的方向。</translation>
    </message>
    <message>
        <source>%1 and %2: at %3 the bar after a %4 one returns on average only %5 basis points less than after a %6 one (%7); they tell the direction of the last %8 bars, hardly that of the next.</source>
        <translation>%1 和 %2：在 %3 上，%4 之后一根K线的平均收益只比 %6 之后少 %5 个基点（%7）；它们说明最近 %8 根K线的方向，几乎不说明下一根的方向。</translation>
    </message>
    <message>
        <source>%1 and %2: at %3 the bar after a %4 one returns on average only %5 basis points more than after a %6 one (%7); they tell the direction of the last %8 bars, hardly that of the next.</source>
        <translation>%1 和 %2：在 %3 上，%4 之后一根K线的平均收益只比 %6 之后多 %5 个基点（%7）；它们说明最近 %8 根K线的方向，几乎不说明下一根的方向。</translation>
    </message>
    <message>
        <source>%1 and %2: volatility does not differ beyond chance (%3); the two names are not told apart.</source>
        <translation>%1 和 %2：波动率差异不超出随机（%3）；两个名称无法区分。</translation>
    </message>
    <message>
        <source>%1 and %2: the size of the next bar&apos;s move does not differ beyond chance (%3).</source>
        <translation>%1 和 %2：下一根K线的波动幅度差异不超出随机（%3）。</translation>
    </message>
    <message>
        <source>%1 and %2: the filter leaves %3 % of which of the two it is open; they are confused.</source>
        <translation>%1 和 %2：究竟是哪一个，滤波器有 %3 % 未定；两者会混淆。</translation>
    </message>
    <message>
        <source>too few visits to tell</source>
        <translation>出现次数太少，无法判断</translation>
    </message>
    <message>
        <source>t = %1 over %2 blocks</source>
        <translation>%2 个区块，t = %1</translation>
    </message>
    <message>
        <source>%1 has no model of its own and is judged by that of %2</source>
        <translation>%1 没有自己的模型，由 %2 的模型判断</translation>
    </message>
    <message>
        <source>%1 has no model of its own and is judged by this one</source>
        <translation>%1 没有自己的模型，由此模型判断</translation>
    </message>
    <message>
        <source>fewer than two timeframes are known</source>
        <translation>已知的周期不足两个</translation>
    </message>
    <message>
        <source>1h Crisis</source>
        <translation>1h 危机</translation>
    </message>
    <message>
        <source>15m and 5m Crisis</source>
        <translation>15m 和 5m 危机</translation>
    </message>
    <message>
        <source>1h and 15m %1, all four agree</source>
        <translation>1h 和 15m %1，四个周期一致</translation>
    </message>
    <message>
        <source>1h and 15m %1, three of four agree</source>
        <translation>1h 和 15m %1，四个中三个一致</translation>
    </message>
    <message>
        <source>1h and 15m %1, 5m %2</source>
        <translation>1h 和 15m %1，5m %2</translation>
    </message>
    <message>
        <source>all four Sideways</source>
        <translation>四个周期都是震荡</translation>
    </message>
    <message>
        <source>three of four Sideways</source>
        <translation>四个周期中三个震荡</translation>
    </message>
    <message>
        <source>the timeframes do not agree</source>
        <translation>各周期不一致</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 未知</translation>
    </message>
    <message>
        <source>the server is busy</source>
        <translation>服务器正忙</translation>
    </message>
    <message>
        <source>the server at %1 is away since %2 (%3); %4 are safe in the spool</source>
        <translation>%1 的服务器自 %2 起离线（%3）；%4 安全保存在缓存中</translation>
    </message>
    <message>
        <source>the server at %1 is away since %2 (%3); %4 is safe in the spool</source>
        <translation>%1 的服务器自 %2 起离线（%3）；%4 安全保存在缓存中</translation>
    </message>
    <message>
        <source>the server at %1 is away (%2); %3 are safe in the spool</source>
        <translation>%1 的服务器离线（%2）；%3 安全保存在缓存中</translation>
    </message>
    <message>
        <source>the server at %1 is away (%2); %3 is safe in the spool</source>
        <translation>%1 的服务器离线（%2）；%3 安全保存在缓存中</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>a write has not come back for %1 s</source>
        <translation>一次写入已 %1 秒未返回</translation>
    </message>
    <message>
        <source>%1 rows wait in memory, %2 did not fit and are lost</source>
        <translation>%1 行在内存中等待，%2 行放不下而丢失</translation>
    </message>
    <message>
        <source>the store fails: %1</source>
        <translation>存储失败：%1</translation>
    </message>
    <message>
        <source>the store takes %1 GB of %2 GB</source>
        <translation>存储占用 %2 GB 中的 %1 GB</translation>
    </message>
    <message>
        <source>what is kept for ever takes %1 GB: raise store.limit, or move the data</source>
        <translation>永久保留的内容占 %1 GB：请提高 store.limit，或移走数据</translation>
    </message>
    <message>
        <source>%1 rows in %2</source>
        <translation>%2 中有 %1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>%1 events of %2 streams</source>
        <translation>%2 个数据流的 %1 个事件</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>judging</source>
        <translation>正在评判</translation>
    </message>
    <message>
        <source>taking it into use</source>
        <translation>正在启用</translation>
    </message>
    <message>
        <source>waiting for the store&apos;s housekeeping</source>
        <translation>等待存储的整理</translation>
    </message>
    <message>
        <source>cancelled; what was taken in so far stays</source>
        <translation>已取消；已导入的内容保留</translation>
    </message>
    <message>
        <source>cancelled; the store&apos;s housekeeping goes on by itself</source>
        <translation>已取消；存储的整理会自行继续</translation>
    </message>
    <message>
        <source>nothing to export</source>
        <translation>没有可导出的内容</translation>
    </message>
    <message>
        <source>sources: nothing to import</source>
        <translation>来源：没有可导入的内容</translation>
    </message>
    <message>
        <source>sources: nothing to train on</source>
        <translation>来源：没有可用于训练的内容</translation>
    </message>
    <message>
        <source>model %1 in %2</source>
        <translation>模型 %1，位于 %2</translation>
    </message>
    <message>
        <source>no row went</source>
        <translation>没有删除任何行</translation>
    </message>
    <message>
        <source>no row would go</source>
        <translation>不会删除任何行</translation>
    </message>
    <message>
        <source>rows that went: %1</source>
        <translation>已删除的行：%1</translation>
    </message>
    <message>
        <source>rows that would go: %1</source>
        <translation>将删除的行：%1</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，直到 %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 jobs are waiting already; try again when some have ended</source>
        <translation>已有 %1 个任务等待；待一些结束后再试</translation>
    </message>
    <message>
        <source>no job %1</source>
        <translation>没有任务 %1</translation>
    </message>
    <message>
        <source>there is no older model for %1 to step back to</source>
        <translation>%1 没有可退回的旧模型</translation>
    </message>
    <message>
        <source>back to %1 for %2 from %3</source>
        <translation>%2 从 %3 退回到 %1</translation>
    </message>
    <message>
        <source>scenario: what is being watched is not simulated</source>
        <translation>情景：所观察的内容不是模拟</translation>
    </message>
    <message>
        <source>scenario: the random walk knows none</source>
        <translation>情景：随机游走没有情景</translation>
    </message>
    <message>
        <source>scenario: too many wait already</source>
        <translation>情景：已有过多等待</translation>
    </message>
    <message>
        <source>news</source>
        <translation>新闻</translation>
    </message>
    <message>
        <source>the gate has no bars to judge by</source>
        <translation>准入检查没有可评判的K线</translation>
    </message>
    <message>
        <source>%1 judged, none of them in the training span</source>
        <translation>评判了 %1 个，均不在训练区间内</translation>
    </message>
    <message>
        <source>%1 judged, of which too few lie after the training span: some that it was trained on are judged</source>
        <translation>评判了 %1 个，训练区间之后的太少：其中一些是训练过的</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>each %1 % to %2 %</source>
        <translation>各 %1 % 到 %2 %</translation>
    </message>
    <message>
        <source>less than %1 %</source>
        <translation>少于 %1 %</translation>
    </message>
    <message>
        <source>%1 nats per sample, and no older model to hold it against</source>
        <translation>每样本 %1 奈特，没有旧模型可比</translation>
    </message>
    <message>
        <source>%1 nats per sample (%2 against %3)</source>
        <translation>每样本 %1 奈特（%2 对 %3）</translation>
    </message>
    <message>
        <source>not comparable: the two models read different features</source>
        <translation>不可比：两个模型读取不同的特征</translation>
    </message>
    <message>
        <source>not comparable: the two models compute their features over different windows</source>
        <translation>不可比：两个模型的特征窗口不同</translation>
    </message>
    <message>
        <source>not comparable: a sample is out of reach of every state</source>
        <translation>不可比：有样本超出所有状态的范围</translation>
    </message>
    <message>
        <source>the model names no regime</source>
        <translation>模型没有命名任何市场状态</translation>
    </message>
    <message>
        <source>no bar after warm-up</source>
        <translation>预热之后没有K线</translation>
    </message>
    <message>
        <source>states matched by evidence have the same names</source>
        <translation>按证据匹配的状态名称相同</translation>
    </message>
    <message>
        <source>no older model to hold them against</source>
        <translation>没有旧模型可比</translation>
    </message>
    <message>
        <source>%1 pairs agree</source>
        <translation>%1 对一致</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>accept-model</source>
        <translation>采用模型</translation>
    </message>
    <message>
        <source>rollback-model</source>
        <translation>退回模型</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>prune</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
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
        <source>market</source>
        <translation>市价</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>限价</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>止损</translation>
    </message>
    <message>
        <source>daily loss</source>
        <translation>当日亏损</translation>
    </message>
    <message>
        <source>daily drawdown</source>
        <translation>当日回撤</translation>
    </message>
    <message>
        <source>weekly drawdown</source>
        <translation>本周回撤</translation>
    </message>
    <message>
        <source>monthly drawdown</source>
        <translation>本月回撤</translation>
    </message>
    <message>
        <source>volatility index</source>
        <translation>波动率指数</translation>
    </message>
    <message>
        <source>cooldown after losses</source>
        <translation>亏损后冷却</translation>
    </message>
    <message>
        <source>equity known</source>
        <translation>权益可知</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
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
        <source>%1 #%2 by %3 through %4: %5</source>
        <translation>%1 #%2 · %3 经 %4：%5</translation>
    </message>
    <message>
        <source>random walk, seed %1</source>
        <translation>随机游走，种子 %1</translation>
    </message>
    <message>
        <source>no contact with the engine</source>
        <translation>与引擎失去联系</translation>
    </message>
    <message>
        <source>window</source>
        <comment>channel</comment>
        <translation>窗口</translation>
    </message>
    <message>
        <source>api</source>
        <comment>channel</comment>
        <translation>API</translation>
    </message>
    <message>
        <source>command</source>
        <comment>channel</comment>
        <translation>命令行</translation>
    </message>
    <message>
        <source>file</source>
        <comment>channel</comment>
        <translation>停止文件</translation>
    </message>
    <message>
        <source>signal</source>
        <comment>channel</comment>
        <translation>信号</translation>
    </message>
    <message>
        <source>rail</source>
        <comment>channel</comment>
        <translation>风控规则</translation>
    </message>
    <message>
        <source>clock</source>
        <comment>channel</comment>
        <translation>时钟</translation>
    </message>
    <message>
        <source>restart</source>
        <comment>channel</comment>
        <translation>重启</translation>
    </message>
    <message>
        <source>store</source>
        <comment>channel</comment>
        <translation>存储</translation>
    </message>
    <message>
        <source>engine</source>
        <comment>channel</comment>
        <translation>引擎</translation>
    </message>
    <message>
        <source>state-file</source>
        <comment>channel</comment>
        <translation>状态文件</translation>
    </message>
    <message>
        <source>policy</source>
        <comment>channel</comment>
        <translation>策略</translation>
    </message>
    <message>
        <source>drill</source>
        <comment>channel</comment>
        <translation>演练</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (failed: %3)</source>
        <translation>可以停止：%2 中的 %1（失败：%3）</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (failed: %3) (not tested: %4)</source>
        <translation>可以停止：%2 中的 %1（失败：%3）（未演练：%4）</translation>
    </message>
    <message>
        <source>emergency stop pressed</source>
        <translation>按下了紧急停止</translation>
    </message>
    <message>
        <source>emergency stop chosen in the tray</source>
        <translation>在托盘中选择了紧急停止</translation>
    </message>
    <message>
        <source>reduce only</source>
        <translation>REDUCE ONLY 仅减仓</translation>
    </message>
    <message>
        <source>#%1 by %2: %3</source>
        <translation>#%1 %2：%3</translation>
    </message>
    <message>
        <source>%1 #%2 by %3: %4</source>
        <translation>%1 #%2 · %3：%4</translation>
    </message>
    <message>
        <source>not accepted: %1</source>
        <translation>未被接受：%1</translation>
    </message>
    <message>
        <source>not judged: %1</source>
        <translation>未评判：%1</translation>
    </message>
    <message>
        <source>accepted %1 for %2 in place of %3</source>
        <translation>%2 已采用 %1，取代 %3</translation>
    </message>
    <message>
        <source>accepted %1 for %2</source>
        <translation>%2 已采用 %1</translation>
    </message>
    <message>
        <source>accepted %1 for %2 in place of %3 by force</source>
        <translation>%2 已强制采用 %1，取代 %3</translation>
    </message>
    <message>
        <source>accepted %1 for %2 by force</source>
        <translation>%2 已强制采用 %1</translation>
    </message>
    <message>
        <source>bars failed: %1 (asked: %2)</source>
        <translation>K线数量未达标：%1（要求：%2）</translation>
    </message>
    <message>
        <source>likelihood failed: %1 (asked: %2)</source>
        <translation>似然未达标：%1（要求：%2）</translation>
    </message>
    <message>
        <source>visits failed: %1 (asked: %2)</source>
        <translation>市场状态占比未达标：%1（要求：%2）</translation>
    </message>
    <message>
        <source>unknown failed: %1 (asked: %2)</source>
        <translation>未知K线过多：%1（要求：%2）</translation>
    </message>
    <message>
        <source>names failed: %1 (asked: %2)</source>
        <translation>名称与证据不符：%1（要求：%2）</translation>
    </message>
    <message>
        <source>bars passed: %1 (asked: %2)</source>
        <translation>K线数量达标：%1（要求：%2）</translation>
    </message>
    <message>
        <source>likelihood passed: %1 (asked: %2)</source>
        <translation>似然达标：%1（要求：%2）</translation>
    </message>
    <message>
        <source>visits passed: %1 (asked: %2)</source>
        <translation>市场状态占比达标：%1（要求：%2）</translation>
    </message>
    <message>
        <source>unknown passed: %1 (asked: %2)</source>
        <translation>未知K线不多：%1（要求：%2）</translation>
    </message>
    <message>
        <source>names passed: %1 (asked: %2)</source>
        <translation>名称与证据相符：%1（要求：%2）</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>%1 always open</source>
        <translation>%1 全天开放</translation>
    </message>
    <message>
        <source>%1 open until %2</source>
        <translation>%1 开市至 %2</translation>
    </message>
    <message>
        <source>%1 closed until %2</source>
        <translation>%1 休市至 %2</translation>
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
    <message>
        <source>1 s</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 分</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 分</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>1 d</source>
        <translation>1 天</translation>
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
    <name>Status</name>
    <message>
        <source>flowing</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>陈旧</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>追赶中</translation>
    </message>
    <message>
        <source>market closed</source>
        <translation>休市</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>No new prices until the market opens; nothing is wrong.</source>
        <translation>开市前没有新价格；一切正常。</translation>
    </message>
    <message>
        <source>Its regime counts as Unknown, its price as no price: orders that need one are refused, and exits that hang on a price wait.</source>
        <translation>其市场状态视为未知，价格视为无：需要价格的订单被拒绝，依赖价格的离场单等待。</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>行情</translation>
    </message>
    <message>
        <source>Feed: nothing yet</source>
        <translation>行情：尚无</translation>
    </message>
    <message>
        <source>No instrument has sent anything in this session.</source>
        <translation>本会话中没有品种发来任何数据。</translation>
    </message>
    <message>
        <source>Wait for the first data, or open a recording from the File menu.</source>
        <translation>请等待首批数据，或从“文件”菜单打开录制数据。</translation>
    </message>
    <message>
        <source>Feed %1 %2/s</source>
        <translation>行情 %1 %2/秒</translation>
    </message>
    <message>
        <source>%1: %2. %3 events in this session from all instruments, %4 waiting to be read.</source>
        <translation>%1：%2。本会话中所有品种共 %3 个事件，%4 个等待读取。</translation>
    </message>
    <message>
        <source>Last data %1 ago, at %2.</source>
        <translation>最近数据在 %1 前，%2。</translation>
    </message>
    <message>
        <source>Look to the source and the network. The feed goes on by itself when data come again; a stop is always possible.</source>
        <translation>请检查来源和网络。数据再来时行情自动继续；随时可以停止。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Store: nothing yet</source>
        <translation>存储：尚无</translation>
    </message>
    <message>
        <source>Store %1 waiting</source>
        <translation>存储 %1 等待</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>存储：%1</translation>
    </message>
    <message>
        <source>%1 rows written, %2 of %3 waiting.</source>
        <translation>已写入 %1 行，%2 / %3 等待。</translation>
    </message>
    <message>
        <source>%1 ticks were not stored one by one, because the store fell behind; candles, regimes and orders are complete.</source>
        <translation>因存储落后，%1 笔行情未逐笔存储；K线、市场状态和订单完整。</translation>
    </message>
    <message>
        <source>New orders are refused until rows can be kept.</source>
        <translation>在能够保存之前拒绝新订单。</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>API off</source>
        <translation>API 关闭</translation>
    </message>
    <message>
        <source>No other program can reach this engine: the API is switched off.</source>
        <translation>其他程序无法连接本引擎：API 已关闭。</translation>
    </message>
    <message>
        <source>It is switched on by the setting api.enabled, at the next start.</source>
        <translation>通过设置 api.enabled 在下次启动时开启。</translation>
    </message>
    <message>
        <source>No API</source>
        <translation>无 API</translation>
    </message>
    <message>
        <source>Since this program started.</source>
        <translation>自本程序启动起。</translation>
    </message>
    <message>
        <source>Other programs and browsers cannot reach this engine, nor stop it that way. Everything in this window works; so do the stop file and the command line.</source>
        <translation>其他程序和浏览器无法连接本引擎，也不能以此途径停止它。本窗口一切正常；停止文件和命令行也可用。</translation>
    </message>
    <message>
        <source>Free the port or choose another one, and start again.</source>
        <translation>请释放该端口或另选一个，然后重新启动。</translation>
    </message>
    <message>
        <source>API %1</source>
        <translation>API %1</translation>
    </message>
    <message>
        <source>Serving on %1: %2 connected, %3 of them listening.</source>
        <translation>服务地址 %1：%2 个连接，其中 %3 个在监听。</translation>
    </message>
    <message>
        <source>%1 market updates were left out for slow listeners, %2 listeners were closed for being too slow. Risk and orders are never left out.</source>
        <translation>为慢速监听者略去 %1 条行情更新，因过慢关闭 %2 个监听者。风险和订单从不略去。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Memory %1</source>
        <translation>内存 %1</translation>
    </message>
    <message>
        <source>What this process keeps in memory. The engine keeps %1 bars for each instrument and timeframe; what is older is read from the store.</source>
        <translation>本进程的内存占用。引擎为每个品种和周期保留 %1 根K线；更早的从存储读取。</translation>
    </message>
    <message>
        <source>Running since %1.</source>
        <translation>自 %1 起运行。</translation>
    </message>
    <message>
        <source>GUI stalls</source>
        <translation>界面卡顿</translation>
    </message>
    <message>
        <source>GUI stalls %1</source>
        <translation>界面卡顿 %1</translation>
    </message>
    <message>
        <source>How often this window stood still for more than %1 ms. %2 frames drawn.</source>
        <translation>本窗口停顿超过 %1 ms 的次数。已绘制 %2 帧。</translation>
    </message>
    <message>
        <source>Last at %1, for %2 ms, while at: %3.</source>
        <translation>最近一次在 %1，持续 %2 ms，当时正在：%3。</translation>
    </message>
    <message>
        <source>Not once since the start.</source>
        <translation>启动以来一次也没有。</translation>
    </message>
    <message>
        <source>Nothing but this window: the engine, the rails and the stop file do not wait for it.</source>
        <translation>只影响本窗口：引擎、风控规则和停止文件不等待它。</translation>
    </message>
    <message>
        <source>Each one stands in the log with what ran. Where they come often, show fewer charts, or give this machine less other work.</source>
        <translation>每次都连同当时运行的内容记入日志。若频繁发生，请少显示图表，或减少本机的其他工作。</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>操作员：%1</translation>
    </message>
    <message>
        <source>%1 is named in every stop, resume, order and setting that comes from this window.</source>
        <translation>本窗口发出的每次停止、恢复、订单和设置都署名 %1。</translation>
    </message>
    <message>
        <source>Hand over with Tools, Change the operator: the note is put on record.</source>
        <translation>用“工具”、“更换操作员”交接：备注会记录在案。</translation>
    </message>
    <message>
        <source>%1, %2 old</source>
        <translation>%1，已过 %2</translation>
    </message>
    <message>
        <source>As it was %1 ago, when the engine last said something.</source>
        <translation>为 %1 前引擎最后一次发来消息时的情形。</translation>
    </message>
    <message>
        <source>No contact %1</source>
        <translation>失去联系 (No contact) %1</translation>
    </message>
    <message>
        <source>The engine says nothing. What this window shows is as it was when it last did; whether data come is not known.</source>
        <translation>引擎没有任何消息。本窗口显示的是它最后一次发来消息时的情形；数据是否到来不得而知。</translation>
    </message>
    <message>
        <source>Its last word came %1 ago.</source>
        <translation>最后一次消息在 %1 前。</translation>
    </message>
    <message>
        <source>No price and no regime here is current. Trading may be running, and orders that are sent now wait. STOP latches at once, and so does the stop file.</source>
        <translation>这里的价格和市场状态都不是最新。交易可能仍在进行，现在发出的订单会等待。STOP 停止立即生效，停止文件也一样。</translation>
    </message>
    <message>
        <source>Look into the log, and whether this machine is overloaded. If the engine stays silent: stop, and start the program again.</source>
        <translation>请查看日志，以及本机是否过载。若引擎仍无消息：请停止，然后重新启动程序。</translation>
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
    <name>TradeMarkers</name>
    <message>
        <source>Bought %1 at %2 (order %3, %4)</source>
        <translation>买入 %1，价格 %2（订单 %3，%4）</translation>
    </message>
    <message>
        <source>Sold %1 at %2 (order %3, %4)</source>
        <translation>卖出 %1，价格 %2（订单 %3，%4）</translation>
    </message>
    <message>
        <source>Order %1: buy %2 at %3, %4</source>
        <translation>订单 %1：买入 %2，价格 %3，%4</translation>
    </message>
    <message>
        <source>Order %1: sell %2 at %3, %4</source>
        <translation>订单 %1：卖出 %2，价格 %3，%4</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::ChangesModel</name>
    <message>
        <source>Time (%1)</source>
        <translation>时间 (%1)</translation>
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
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Lasted before</source>
        <translation>此前持续</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The model&apos;s probability of the new regime at the bar that confirmed it</source>
        <translation>模型在确认变化的K线上给出的新市场状态概率</translation>
    </message>
    <message>
        <source>How long the regime before had been in force, from confirmation to confirmation</source>
        <translation>此前的市场状态持续多久，从确认到确认</translation>
    </message>
    <message>
        <source>Close of the bar that confirmed the change</source>
        <translation>确认变化的K线的收盘价</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::ChangesTable</name>
    <message>
        <source>Regime changes</source>
        <translation>市场状态变化</translation>
    </message>
    <message>
        <source>No regime has changed yet.</source>
        <translation>尚无市场状态变化。</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::DecisionsModel</name>
    <message>
        <source>Time (%1)</source>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
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
        <source>Decision</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>形态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::DecisionsTable</name>
    <message>
        <source>Decided from</source>
        <translation>决策依据</translation>
    </message>
    <message>
        <source>Choose a decision to see what it was made from.</source>
        <translation>选择一个决策，查看其依据。</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>尚无决策。</translation>
    </message>
    <message>
        <source>Show those to do nothing too</source>
        <translation>也显示“不操作”的决策</translation>
    </message>
    <message>
        <source>What the decision was made from</source>
        <translation>决策的依据</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::EventsModel</name>
    <message>
        <source>Time (%1)</source>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) before it never came here</source>
        <translation>
            <numerusform>此前有 %n 个事件未到达此处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n missed before) </source>
        <translation>
            <numerusform>(此前漏掉 %n 个) </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aetherion::boards::EventsTable</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>尚无事件。</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>最新 %1 行</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::OlderBar</name>
    <message>
        <source>Older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Fetch older rows</source>
        <translation>取更早的行</translation>
    </message>
    <message>
        <source>Older rows are stored.</source>
        <translation>存储中有更早的行。</translation>
    </message>
    <message>
        <source>Reading older rows...</source>
        <translation>正在读取更早的行...</translation>
    </message>
    <message>
        <source>These are all that are stored.</source>
        <translation>存储的全部都在这里。</translation>
    </message>
    <message>
        <source>Older rows could not be read: %1</source>
        <translation>无法读取更早的行：%1</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::RegimeBoard</name>
    <message>
        <source>No instruments yet</source>
        <translation>尚无品种</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n in Crisis</source>
        <translation>
            <numerusform>%n 个中有 %1 个处于危机</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation>找到 %1 / %2</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Pullback in a downtrend, 58 %</source>
        <translation>下降趋势中的反弹，58 %</translation>
    </message>
    <message>
        <source>Regime board</source>
        <translation>市场状态板</translation>
    </message>
    <message>
        <source>Regimes of all instruments</source>
        <translation>所有品种的市场状态</translation>
    </message>
    <message>
        <source>One row per instrument, one column per timeframe; Enter shows it on the chart, Space pins it</source>
        <translation>每个品种一行，每个周期一列；Enter 在图表上显示，Space 置顶</translation>
    </message>
    <message>
        <source>Symbol, market, regime</source>
        <translation>代码、市场、市场状态</translation>
    </message>
    <message>
        <source>Search the board</source>
        <translation>在板中搜索</translation>
    </message>
    <message>
        <source>Order of the board</source>
        <translation>板的排序</translation>
    </message>
    <message>
        <source>Order of the board: newest change, name or market; pinned instruments stand first</source>
        <translation>板的排序：最新变化、名称或市场；置顶品种在最前</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Instruments whose confirmed regime is Crisis in a timeframe that is shown. %1</source>
        <translation>在所示某个周期上已确认市场状态为危机的品种。%1</translation>
    </message>
    <message>
        <source>Search the regime board</source>
        <translation>搜索市场状态板</translation>
    </message>
    <message>
        <source>Pin or unpin the instrument</source>
        <translation>置顶或取消置顶该品种</translation>
    </message>
    <message>
        <source>Regime board: newest change first</source>
        <translation>市场状态板：最新变化在前</translation>
    </message>
    <message>
        <source>Regime board: by name</source>
        <translation>市场状态板：按名称</translation>
    </message>
    <message>
        <source>Regime board: by market</source>
        <translation>市场状态板：按市场</translation>
    </message>
    <message>
        <source>Not one of %1 is current</source>
        <translation>%1 个均不是最新</translation>
    </message>
    <message>
        <source>%1, %2 not current</source>
        <translation>%1，%2 个不是最新</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::RegimeBoardModel</name>
    <message>
        <source>%1 unknown</source>
        <translation>%1 未知</translation>
    </message>
    <message>
        <source>%1 unknown: %2</source>
        <translation>%1 未知：%2</translation>
    </message>
    <message>
        <source>%1 confirmed %2</source>
        <translation>%1 已确认 %2</translation>
    </message>
    <message>
        <source>, for %1</source>
        <translation>，已持续 %1</translation>
    </message>
    <message>
        <source>; now %1 %2, provisional</source>
        <translation>；现为 %1 %2，暂定</translation>
    </message>
    <message>
        <source>Pinned: stands first</source>
        <translation>已置顶：排在最前</translation>
    </message>
    <message>
        <source>Pin %1 to the top</source>
        <translation>置顶 %1</translation>
    </message>
    <message>
        <source>%1 is the last price there was, %2 ago; it is not current.</source>
        <translation>%1 为最后的价格，已过 %2；不是最新。</translation>
    </message>
    <message>
        <source>Since the newest confirmed change in a timeframe that is shown</source>
        <translation>自所示某个周期上最新的已确认变化起</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1，已置顶</translation>
    </message>
    <message>
        <source>%1, not pinned</source>
        <translation>%1，未置顶</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最新价</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>综合</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::RegimeHeadline</name>
    <message>
        <source>, %1 of %2 bars</source>
        <translation>，%1 / %2 根K线</translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation>已确认：%1</translation>
    </message>
    <message>
        <source>A confirmed regime is a fact of closed bars: it is never changed afterwards.</source>
        <translation>已确认的市场状态是收盘K线的事实：之后绝不更改。</translation>
    </message>
    <message>
        <source>Now: %1. What the newest bar says may change until it closes; it confirms nothing by itself.</source>
        <translation>现在：%1。最新K线的判断在其收盘前可能改变；它本身不确认任何事。</translation>
    </message>
    <message>
        <source>Confirmed %1</source>
        <translation>已确认 %1</translation>
    </message>
    <message>
        <source>Confirmed %1; now %2</source>
        <translation>已确认 %1；现在 %2</translation>
    </message>
    <message>
        <source>CONFIRMED</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::StateCard</name>
    <message>
        <source>%1, confirmed</source>
        <translation>%1，已确认</translation>
    </message>
    <message>
        <source>Mean return</source>
        <translation>平均收益</translation>
    </message>
    <message>
        <source>%1 a bar</source>
        <translation>%1/K线</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>波动率</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>%1 bars (%2)</source>
        <translation>%1 根K线（%2）</translation>
    </message>
    <message>
        <source>Share of time</source>
        <translation>时间占比</translation>
    </message>
    <message>
        <source>Over the training span. Stays: how long it is expected to last once it has begun, 1 / (1 - P(stay)).</source>
        <translation>基于训练区间。持续：一旦开始预计持续多久，1 / (1 - P(stay))。</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::StateCards</name>
    <message>
        <source>No model is in use.</source>
        <translation>没有在用模型。</translation>
    </message>
    <message>
        <source>States of the model</source>
        <translation>模型的状态</translation>
    </message>
    <message>
        <source>No cards: %1.</source>
        <translation>没有卡片：%1。</translation>
    </message>
    <message>
        <source>Model %1 is not among those at hand.</source>
        <translation>现有模型中没有模型 %1。</translation>
    </message>
    <message>
        <source>%1 %2: model %3, trained on %4, %5 to %6</source>
        <translation>%1 %2：模型 %3，用 %4 训练，%5 至 %6</translation>
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
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ChartActions</name>
    <message>
        <source>Stored features</source>
        <translation>已存储的特征</translation>
    </message>
    <message>
        <source>None are stored for this instrument yet</source>
        <translation>该品种尚未存储任何特征</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>特征 %1</translation>
    </message>
    <message>
        <source>Regimes behind the price</source>
        <translation>价格背景显示市场状态</translation>
    </message>
    <message>
        <source>Trades and orders</source>
        <translation>成交和订单</translation>
    </message>
    <message>
        <source>Leave out closed hours</source>
        <translation>略去休市时段</translation>
    </message>
    <message>
        <source>Nights, weekends and holidays of the market&apos;s calendar take no room; missing data within a session are hatched all the same.</source>
        <translation>夜间、周末和市场日历的假日不占位置；交易时段内缺失的数据仍以斜线标出。</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save picture...</source>
        <translation>保存图片...</translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>跳到最新</translation>
    </message>
    <message>
        <source>Go to the first bar</source>
        <translation>转到第一根K线</translation>
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
        <source>Picture written to %1</source>
        <translation>图片已写入 %1</translation>
    </message>
    <message>
        <source>No picture was written to %1: %2</source>
        <translation>图片未写入 %1：%2</translation>
    </message>
    <message>
        <source>Waiting for the first data...</source>
        <translation>等待首批数据...</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>时龄 %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 已持续 %2</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Indicators, panes and pictures of this chart</source>
        <translation>此图表的指标、窗格和图片</translation>
    </message>
    <message>
        <source>Regimes of all timeframes</source>
        <translation>所有周期的市场状态</translation>
    </message>
    <message>
        <source>Only the newest %1 trades and orders of this view are marked; zoom in for the others</source>
        <translation>只标出此视图中最新的 %1 笔成交和订单；要看其余请放大</translation>
    </message>
    <message>
        <source>Older trades and orders could not be read: %1</source>
        <translation>无法读取更早的成交和订单：%1</translation>
    </message>
    <message>
        <source>Last closed bar, not current</source>
        <translation>最近一根已收盘K线，并非最新</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ChartStudies</name>
    <message>
        <source>Stored features could not be read: %1</source>
        <translation>无法读取已存储的特征：%1</translation>
    </message>
    <message>
        <source>Too few bars</source>
        <translation>K线太少</translation>
    </message>
    <message>
        <source>Nothing of %1 is stored for this stretch of time</source>
        <translation>该时段没有存储 %1</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::PictureSaver</name>
    <message>
        <source>the picture could not be packed</source>
        <translation>无法打包图片</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ProbabilityPane</name>
    <message>
        <source>Bar to %1 %2</source>
        <translation>截至 %1 %2 的K线</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::RegimeTimeline</name>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Truth %1</source>
        <translation>真值 %1</translation>
    </message>
    <message>
        <source>%1, the bar that is still forming</source>
        <translation>%1，未收盘K线</translation>
    </message>
    <message>
        <source>%1 unknown: %2</source>
        <translation>%1 未知：%2</translation>
    </message>
    <message>
        <source>%1: no bars; the market was closed or data are missing</source>
        <translation>%1：没有K线；当时休市或数据缺失</translation>
    </message>
    <message>
        <source>%1 confirmed %2, bar to %3 %4</source>
        <translation>%1 已确认 %2，截至 %3 %4 的K线</translation>
    </message>
    <message>
        <source>That bar said %1, %2</source>
        <translation>该K线判断为 %1，%2</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message numerus="yes">
        <source>First shown %1, confirmed %2, %n bar(s) later</source>
        <translation>
            <numerusform>首次出现 %1，确认于 %2，%n 根K线之后</numerusform>
        </translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>模型 %1</translation>
    </message>
    <message>
        <source>The model changed here, from %1 to %2</source>
        <translation>模型在此由 %1 变为 %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What the simulation makes its prices from. It is for the eye alone: nothing that detects, decides or trades sees it.</source>
        <translation>模拟据以生成价格的真实状态。仅供查看：检测、决策和交易都看不到它。</translation>
    </message>
    <message>
        <source>Here %1, since %2 %3</source>
        <translation>此处为 %1，自 %2 %3 起</translation>
    </message>
    <message numerus="yes">
        <source>%1 confirmed the true regime at %2 of %n bar(s)</source>
        <translation>
            <numerusform>%1 在 %n 根K线中的 %2 根上确认了真实状态</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aetherion::chart::StudyPane</name>
    <message>
        <source>The feature %1 as the engine stored it at each bar&apos;s close, in its own unit.</source>
        <translation>特征 %1：引擎在每根K线收盘时存储的值，用其自身单位。</translation>
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
        <source>No instrument is chosen</source>
        <translation>未选择品种</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>订单簿</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Recentre the ladder</source>
        <translation>价格阶梯重新居中</translation>
    </message>
    <message>
        <source>Hold the ladder&apos;s prices</source>
        <translation>锁住价格阶梯的价格</translation>
    </message>
    <message>
        <source>Open the full ladder</source>
        <translation>打开完整价格阶梯</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::EquityPanel</name>
    <message>
        <source>Equity</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>回撤</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>已实现</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>未实现</translation>
    </message>
    <message>
        <source>No account has ordered yet</source>
        <translation>尚无账户下过单</translation>
    </message>
    <message>
        <source>Equity %1</source>
        <translation>权益 %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>drawdown %1, worst %2</source>
        <translation>回撤 %1，最大 %2</translation>
    </message>
    <message>
        <source>realised %1</source>
        <translation>已实现 %1</translation>
    </message>
    <message>
        <source>unrealised %1</source>
        <translation>未实现 %1</translation>
    </message>
    <message>
        <source>cash %1</source>
        <translation>现金 %1</translation>
    </message>
    <message>
        <source>Since %1 %2; the peak is the highest that this window has seen since then</source>
        <translation>自 %1 %2；峰值为本窗口此后所见的最高值</translation>
    </message>
    <message>
        <source>%1: all of this is old</source>
        <translation>%1：这些均为旧数据</translation>
    </message>
    <message>
        <source>Equity is not known: %1</source>
        <translation>权益不详：%1</translation>
    </message>
    <message>
        <source>Equity and drawdown</source>
        <translation>权益和回撤</translation>
    </message>
    <message>
        <source>Account and currency</source>
        <translation>账户和货币</translation>
    </message>
    <message>
        <source>Lower chart</source>
        <translation>下方图表</translation>
    </message>
    <message>
        <source>Realised and unrealised</source>
        <translation>已实现和未实现</translation>
    </message>
    <message>
        <source>Drawdown or profit</source>
        <translation>回撤或盈亏</translation>
    </message>
    <message>
        <source>Since %1 %2; before %3 as the trades tell, with holdings at the price of the last trade in them</source>
        <translation>自 %1 %2 起；%3 之前按成交推算，持仓按其最后成交价计</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::FillsModel</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>已实现</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::HistoryPages</name>
    <message>
        <source>Nothing trades here yet</source>
        <translation>此处尚无交易</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>正在读取...</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>Everything that is stored</source>
        <translation>全部存储内容</translation>
    </message>
    <message>
        <source>The newest %1; the API has the rest</source>
        <translation>最新 %1 条；其余在 API</translation>
    </message>
    <message>
        <source>There is more</source>
        <translation>还有更多</translation>
    </message>
    <message>
        <source>%1 rows could not be read</source>
        <translation>%1 行无法读取</translation>
    </message>
    <message>
        <source>Stored orders and trades</source>
        <translation>存储的订单和成交</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出内容</translation>
    </message>
    <message>
        <source>Load older</source>
        <translation>加载更早的</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>Stored orders</source>
        <translation>存储的订单</translation>
    </message>
    <message>
        <source>Nothing is stored</source>
        <translation>没有存储任何内容</translation>
    </message>
    <message>
        <source>Stored trades</source>
        <translation>存储的成交</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::LadderTools</name>
    <message>
        <source>%1 ticks a row (+ and -)</source>
        <translation>每行 %1 跳（+ 和 -）</translation>
    </message>
    <message>
        <source>Recentre (Space or C)</source>
        <translation>重新居中（Space 或 C）</translation>
    </message>
    <message>
        <source>Hold the prices (H)</source>
        <translation>锁住价格 (H)</translation>
    </message>
    <message>
        <source>The full ladder in a window of its own</source>
        <translation>在单独窗口中显示完整价格阶梯</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::LadderView</name>
    <message>
        <source>Order book</source>
        <translation>订单簿</translation>
    </message>
    <message>
        <source>HELD · %1 new prices</source>
        <translation>已锁住 · %1 个新价格</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>已锁住</translation>
    </message>
    <message>
        <source>Best bid %1, size %2</source>
        <translation>买一 %1，数量 %2</translation>
    </message>
    <message>
        <source>Best ask %1, size %2</source>
        <translation>卖一 %1，数量 %2</translation>
    </message>
    <message>
        <source>Spread %1</source>
        <translation>价差 %1</translation>
    </message>
    <message>
        <source>Prices stand still while the pointer is here.
+ and -: grouping (now %1 ticks a row)
Space or C: recentre
H: hold, and let go again
A click puts the price into the order ticket.</source>
        <translation>指针在此处时价格静止不动。
+ 和 -：合并档位（现为每行 %1 跳）
Space 或 C：重新居中
H：锁住，再按放开
单击把价格填入下单面板。</translation>
    </message>
    <message>
        <source>One side is empty</source>
        <translation>一侧为空</translation>
    </message>
    <message>
        <source>Crossed by %1</source>
        <translation>买卖价交叉 %1</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Imbalance %1</source>
        <translation>失衡 %1</translation>
    </message>
    <message>
        <source>Imb. %1</source>
        <translation>失衡 %1</translation>
    </message>
    <message>
        <source>The menu of this row cancels.</source>
        <translation>此行的菜单可撤单。</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>撤单：%1</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::LadderWindow</name>
    <message>
        <source>Last %1, %2 old</source>
        <translation>最新价 %1，已 %2</translation>
    </message>
    <message>
        <source>%1 is not among the instruments of this session</source>
        <translation>%1 不在本会话的品种中</translation>
    </message>
    <message>
        <source>Ladder %1, %2</source>
        <translation>价格阶梯 %1，%2</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::OrderTicket</name>
    <message>
        <source>Asking the rails...</source>
        <translation>正在查询风控规则...</translation>
    </message>
    <message>
        <source>The rails did not answer: %1</source>
        <translation>风控规则未应答：%1</translation>
    </message>
    <message>
        <source>Would be refused. %1</source>
        <translation>会被拒绝。%1</translation>
    </message>
    <message>
        <source>Would pass.</source>
        <translation>会通过。</translation>
    </message>
    <message>
        <source>Nobody knows yet what became of it: %1. Look at the orders; sending the same again is safe.</source>
        <translation>尚不知其结果：%1。请查看订单；重发同一订单是安全的。</translation>
    </message>
    <message>
        <source>REFUSED. %1</source>
        <translation>REFUSED 已拒绝。%1</translation>
    </message>
    <message>
        <source>ACCEPTED. Order %1. %2</source>
        <translation>ACCEPTED 已接受。订单 %1。%2</translation>
    </message>
    <message>
        <source>ACCEPTED. Order %1, %2 %3: %4, %5 of %6 filled</source>
        <translation>ACCEPTED 已接受。订单 %1，%2 %3：%4，已成交 %5 / %6</translation>
    </message>
    <message>
        <source>Order ticket</source>
        <translation>下单面板</translation>
    </message>
    <message>
        <source>Accoun&amp;t</source>
        <translation>账户(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Instrument</source>
        <translation>品种(&amp;I)</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>类型(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>数量(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Limit price</source>
        <translation>限价(&amp;L)</translation>
    </message>
    <message>
        <source>St&amp;op price</source>
        <translation>止损价(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Good for</source>
        <translation>有效期(&amp;G)</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>买入</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>卖出</translation>
    </message>
    <message>
        <source>Trading keys</source>
        <translation>交易快捷键</translation>
    </message>
    <message>
        <source>Ticket: buy</source>
        <translation>下单面板：买入</translation>
    </message>
    <message>
        <source>Ticket: sell</source>
        <translation>下单面板：卖出</translation>
    </message>
    <message>
        <source>Ticket: send the order</source>
        <translation>下单面板：发送订单</translation>
    </message>
    <message>
        <source>Arm the trading keys</source>
        <translation>启用 (arm) 交易快捷键</translation>
    </message>
    <message>
        <source>Verdicts of the rails</source>
        <translation>风控规则的裁定</translation>
    </message>
    <message>
        <source>steps of %1</source>
        <translation>步长 %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>价格 %1</translation>
    </message>
    <message>
        <source>at the market</source>
        <translation>市价</translation>
    </message>
    <message>
        <source>About %1 %2</source>
        <translation>约 %1 %2</translation>
    </message>
    <message>
        <source>Sending...</source>
        <translation>正在发送...</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>最新价 %1</translation>
    </message>
    <message>
        <source>bid %1, ask %2</source>
        <translation>买价 %1，卖价 %2</translation>
    </message>
    <message>
        <source>%1: no price to trade on</source>
        <translation>%1：没有可交易的价格</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>已 %1</translation>
    </message>
    <message>
        <source>no price yet</source>
        <translation>尚无价格</translation>
    </message>
    <message>
        <source>Off: no key sends an order. On: %1 buys, %2 sells, %3 sends, while the ticket has the focus.</source>
        <translation>关：任何键都不发单。开：焦点在下单面板时，%1 买入，%2 卖出，%3 发送。</translation>
    </message>
    <message>
        <source>KEYS ARMED: %1 buy, %2 sell, %3 sends</source>
        <translation>快捷键已启用 (KEYS ARMED)：%1 买入，%2 卖出，%3 发送</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::OrdersModel</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>market</source>
        <translation>市价</translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation>撤单中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::PositionsModel</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>均价</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>未实现</translation>
    </message>
    <message>
        <source>Unrealised %</source>
        <translation>未实现 %</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>已实现</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>no value: %1</source>
        <translation>无价值：%1</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::TapeModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>%1 missed</source>
        <translation>漏掉 %1 笔</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>K线</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>买入</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>卖出</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 trades came between two looks at the engine and are not in this list</source>
        <translation>两次读取引擎之间有 %1 笔成交，不在此列表中</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::TradesTape</name>
    <message>
        <source>Time and sales</source>
        <translation>逐笔成交</translation>
    </message>
    <message>
        <source>No trade yet</source>
        <translation>尚无成交</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::TradingPanel</name>
    <message>
        <source>%1: all below is old</source>
        <translation>%1：下面均为旧数据</translation>
    </message>
    <message>
        <source>Nobody knows yet: %1</source>
        <translation>尚不知结果：%1</translation>
    </message>
    <message>
        <source>Refused. %1</source>
        <translation>已拒绝。%1</translation>
    </message>
    <message>
        <source>Cancel %1 orders</source>
        <translation>撤销 %1 个订单</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>撤销订单</translation>
    </message>
    <message>
        <source>Cancel all (%1)</source>
        <translation>全部撤销 (%1)</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>全部撤销</translation>
    </message>
    <message>
        <source>Cancels every working order of every account of this engine</source>
        <translation>撤销本引擎所有账户的全部活动订单</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>正在撤销...</translation>
    </message>
    <message>
        <source>Positions, orders and trades</source>
        <translation>持仓、订单和成交</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Working only</source>
        <translation>仅活动订单</translation>
    </message>
    <message>
        <source>Cancel the selected orders</source>
        <translation>撤销所选订单</translation>
    </message>
    <message>
        <source>Cancel all orders</source>
        <translation>撤销全部订单</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>没有持仓</translation>
    </message>
    <message>
        <source>No order is working</source>
        <translation>没有活动订单</translation>
    </message>
    <message>
        <source>the newest %1; older ones are under History</source>
        <translation>最新 %1 条；更早的在“历史”中</translation>
    </message>
    <message>
        <source>Nothing was traded yet</source>
        <translation>尚无成交</translation>
    </message>
    <message>
        <source>No order is working: there is nothing to cancel</source>
        <translation>没有活动订单：无可撤销</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::VerdictsModel</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>风控规则</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>拒绝</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::AlarmStrip</name>
    <message>
        <source>Alarm: %1</source>
        <translation>警报：%1</translation>
    </message>
    <message>
        <source>All alarms</source>
        <translation>全部警报</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Acknowledge this alarm</source>
        <translation>确认此警报</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::AlarmsTable</name>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>First (%1)</source>
        <translation>首次 (%1)</translation>
    </message>
    <message>
        <source>Last (%1)</source>
        <translation>最近 (%1)</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>No alarm since the program was started</source>
        <translation>程序启动以来没有警报</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Acknowledge the selected alarms</source>
        <translation>确认所选警报</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>No sounds but that of HALTED, which cannot be muted</source>
        <translation>除 HALTED 的声音（不能静音）外不发声</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::DrillPanel</name>
    <message>
        <source>Time (%1)</source>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>First order stopped, ms</source>
        <translation>首单被拦，ms</translation>
    </message>
    <message>
        <source>Last cancel, ms</source>
        <translation>最后撤单，ms</translation>
    </message>
    <message>
        <source>What happened instead</source>
        <translation>实际发生了什么</translation>
    </message>
    <message>
        <source>Trying every channel...</source>
        <translation>正在逐一测试各途径...</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>%1 of %2 channels stopped the canary.</source>
        <translation>%2 个途径中有 %1 个拦下了探测订单 (canary)。</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已拦下</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FAILED 失败</translation>
    </message>
    <message>
        <source>Drill of the emergency stop</source>
        <translation>紧急停止演练</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>No drill yet</source>
        <translation>尚无演练</translation>
    </message>
    <message>
        <source>Run a drill</source>
        <translation>开始演练</translation>
    </message>
    <message>
        <source>Run a drill of the emergency stop</source>
        <translation>演练紧急停止</translation>
    </message>
    <message>
        <source>Each channel (window, API, file, signal, rail) stops a canary order; no other order is touched. It runs at the start and daily, too. Refused while trading is HALTED.</source>
        <translation>每个途径（窗口、API、文件、信号、风控规则）各拦下一个探测订单 (canary)；不触及其他订单。启动时和每天也会运行。交易处于 HALTED 已停止 时拒绝。</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::EmergencyBar</name>
    <message>
        <source>NOT ON THE DISK YET: %1</source>
        <translation>NOT ON THE DISK YET 尚未写入磁盘：%1</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Risk state: %1</source>
        <translation>风险状态：%1</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 休市</translation>
    </message>
    <message>
        <source>%1 armed by %2</source>
        <translation>%1 由 %2 启用 (armed)</translation>
    </message>
    <message>
        <source>NO CONTACT for %1</source>
        <translation>NO CONTACT 失去联系 %1</translation>
    </message>
    <message>
        <source>%1 The latch is HALTED.</source>
        <translation>%1 锁定为 HALTED 已停止。</translation>
    </message>
    <message>
        <source>Strategies: off</source>
        <translation>策略：关闭</translation>
    </message>
    <message>
        <source>Strategies: %1</source>
        <translation>策略：%1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另外 %2 个</translation>
    </message>
    <message>
        <source>The stop file stands: %1</source>
        <translation>停止文件存在：%1</translation>
    </message>
    <message>
        <source>Held besides: %1</source>
        <translation>此外被锁定：%1</translation>
    </message>
    <message>
        <source>can stop %1 of %2</source>
        <translation>%2 个途径中 %1 个可停止</translation>
    </message>
    <message>
        <source>stop not tested</source>
        <translation>停止未测试</translation>
    </message>
    <message>
        <source>Risk state and emergency stop</source>
        <translation>风险状态和紧急停止</translation>
    </message>
    <message>
        <source>PAUSE</source>
        <translation>PAUSE 暂停交易</translation>
    </message>
    <message>
        <source>Stand down at once: no new exposure, strategies send protective exits alone.
Never loosens what is stricter.</source>
        <translation>立即 STAND DOWN 待命：不得新增敞口，策略只发出保护性离场单。
绝不放松更严格的状态。</translation>
    </message>
    <message>
        <source>Pause: stand down</source>
        <translation>暂停交易：STAND DOWN 待命</translation>
    </message>
    <message>
        <source>Pause: reduce only</source>
        <translation>暂停交易：REDUCE ONLY 只减仓</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Market sessions</source>
        <translation>市场交易时段</translation>
    </message>
    <message>
        <source>%1 (%2 old)</source>
        <translation>%1（%2前）</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::EmergencyButton</name>
    <message>
        <source>Emergency stop</source>
        <translation>紧急停止 (Emergency stop)</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOP 停止</translation>
    </message>
    <message>
        <source>this engine</source>
        <translation>本引擎</translation>
    </message>
    <message>
        <source>Halts trading at once, on press: %1</source>
        <translation>按下立即停止交易：%1</translation>
    </message>
    <message>
        <source>Halts trading at once, when pressed (Ctrl+Shift+S from anywhere).
It stops %1.</source>
        <translation>按下立即停止交易（任何位置均可用 Ctrl+Shift+S）。
停止范围：%1。</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::FlattenPanel</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>卖出</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Slippage</source>
        <translation>滑点</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>障碍</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Asking what would be sold...</source>
        <translation>正在查询将卖出什么...</translation>
    </message>
    <message>
        <source>Flattening %1...</source>
        <translation>正在平仓 (flatten) %1...</translation>
    </message>
    <message>
        <source>No preview: %1</source>
        <translation>无预览：%1</translation>
    </message>
    <message>
        <source>Nobody knows yet what became of it: %1. Look at the orders before you ask again.</source>
        <translation>尚不知其结果：%1。再次请求前请查看订单。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>陈旧</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>%1. Seen %2 ago.</source>
        <translation>%1。%2 前所见。</translation>
    </message>
    <message>
        <source>Hold 1.5 s to flatten %1</source>
        <translation>按住 1.5 秒平仓 (flatten) %1</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>全部平仓 (Flatten)</translation>
    </message>
    <message>
        <source>What to flatten</source>
        <translation>平仓 (flatten) 对象</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>重新预览</translation>
    </message>
    <message>
        <source>What would be sold</source>
        <translation>将卖出什么</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>没有持仓</translation>
    </message>
    <message>
        <source>&amp;What to sell</source>
        <translation>卖出范围(&amp;W)</translation>
    </message>
    <message>
        <source>Its open orders are cancelled first; then market orders sell what is held. This passes while trading is HALTED, and it is audited. Letting go before the bar is full does nothing.</source>
        <translation>先撤销其未成交订单，再用市价单卖出持仓。交易处于 HALTED 已停止 时也可执行，并写入审计。进度条满之前松开则什么都不发生。</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::IncidentPanel</name>
    <message>
        <source>Gathering what happened...</source>
        <translation>正在收集发生的情况...</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>No report: %1</source>
        <translation>没有报告：%1</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>事故报告</translation>
    </message>
    <message>
        <source>Write an &amp;incident report</source>
        <translation>写事故报告(&amp;I)</translation>
    </message>
    <message>
        <source>Write the report (Ctrl+Shift+I)</source>
        <translation>写报告 (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>Write an incident report</source>
        <translation>写事故报告</translation>
    </message>
    <message>
        <source>One ZIP file among the exports tells what happened, from an hour before the last stop, trip or hold until now: a story in plain words, and the audit, orders, trades, decisions, regimes and settings behind it. No secret is in it, and nothing is changed.</source>
        <translation>导出文件夹中的一个 ZIP 文件说明从最近一次停止、触发或锁定前一小时至今发生了什么：平实的叙述，以及背后的审计、订单、成交、决策、市场状态和设置。其中不含机密，也不改动任何内容。</translation>
    </message>
    <message>
        <source>No incident report can be written here.</source>
        <translation>此处无法写事故报告。</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::LimitForm</name>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Writing it to the disk...</source>
        <translation>正在写入磁盘...</translation>
    </message>
    <message>
        <source>its default</source>
        <translation>其默认值</translation>
    </message>
    <message>
        <source>%1 is written as %2, and in force within a second.</source>
        <translation>%1 已写为 %2，一秒内生效。</translation>
    </message>
    <message>
        <source>In force: not known</source>
        <translation>生效：不详</translation>
    </message>
    <message>
        <source>In force: none of its own; what holds for all is %1</source>
        <translation>生效：无单独设置；全体适用 %1</translation>
    </message>
    <message>
        <source>In force: %1 (%2)</source>
        <translation>生效：%1（%2）</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Set a limit</source>
        <translation>设置限额</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>限额(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>对象(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>值(&amp;V)</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>What the limit is for</source>
        <translation>限额的对象</translation>
    </message>
    <message>
        <source>Value of the limit</source>
        <translation>限额的值</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>设置限额</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::LimitsTable</name>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效值</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>设置于</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::RailBars</name>
    <message>
        <source>unknown, limit %1 %2</source>
        <translation>未知，限额 %1 %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 / %2 %3</translation>
    </message>
    <message>
        <source>Rails with the least headroom: %1</source>
        <translation>余量最小的风控规则：%1</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>%1, BREACHED: imposes %2, clears %3</source>
        <translation>%1，BREACHED 超限：施加 %2，解除 %3</translation>
    </message>
    <message>
        <source>! %1</source>
        <translation>! %1</translation>
    </message>
    <message>
        <source>No rail watches anything yet</source>
        <translation>尚无风控规则在监控</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::RailsPanel</name>
    <message>
        <source>Rail</source>
        <translation>风控规则</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Base value</source>
        <translation>基准值</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Imposes</source>
        <translation>施加</translation>
    </message>
    <message>
        <source>Clears</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Breached since (%1)</source>
        <translation>超限自 (%1)</translation>
    </message>
    <message>
        <source>Limit is set by</source>
        <translation>限额设置者</translation>
    </message>
    <message>
        <source>not settable</source>
        <translation>不可设置</translation>
    </message>
    <message>
        <source>Rails and limits</source>
        <translation>风控规则和限额</translation>
    </message>
    <message>
        <source>Rails</source>
        <translation>风控规则</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>No rail watches anything yet</source>
        <translation>尚无风控规则在监控</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::ResumePanel</name>
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
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>At the stop</source>
        <translation>停止时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Slippage</source>
        <translation>滑点</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>障碍</translation>
    </message>
    <message>
        <source>No cause stands.</source>
        <translation>没有仍在的原因。</translation>
    </message>
    <message>
        <source>Causes that stand:</source>
        <translation>仍在的原因：</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>陈旧</translation>
    </message>
    <message>
        <source>NONE</source>
        <translation>NONE 无</translation>
    </message>
    <message>
        <source>stops run</source>
        <translation>止损运行中</translation>
    </message>
    <message>
        <source>Asking which exits would go out...</source>
        <translation>正在查询会发出哪些离场单...</translation>
    </message>
    <message>
        <source>Which exits would go out is not known: %1</source>
        <translation>不知会发出哪些离场单：%1</translation>
    </message>
    <message>
        <source>Resumed: %1 is now %2.</source>
        <translation>已恢复：%1 现为 %2。</translation>
    </message>
    <message>
        <source>Newest hold: %1</source>
        <translation>最新锁定：%1</translation>
    </message>
    <message>
        <source>No hold stands on %1.</source>
        <translation>%1 没有锁定。</translation>
    </message>
    <message>
        <source>On resuming: %1</source>
        <translation>恢复后：%1</translation>
    </message>
    <message>
        <source>Resume trading</source>
        <translation>恢复交易</translation>
    </message>
    <message>
        <source>What to resume</source>
        <translation>恢复对象</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>No hold stands</source>
        <translation>没有锁定</translation>
    </message>
    <message>
        <source>Open positions, and how far their prices have moved since the stop</source>
        <translation>未平持仓，及其价格自停止以来的变动</translation>
    </message>
    <message>
        <source>No position is open</source>
        <translation>没有未平持仓</translation>
    </message>
    <message>
        <source>Exits that would go out at once</source>
        <translation>会立即发出的离场单</translation>
    </message>
    <message>
        <source>No exit would go out at once</source>
        <translation>不会立即发出离场单</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>%1 (seen %2 ago)</source>
        <translation>%1（%2前所见）</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::RiskPanel</name>
    <message>
        <source>Holds: none</source>
        <translation>锁定：无</translation>
    </message>
    <message>
        <source>Holds: %1</source>
        <translation>锁定：%1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>及另外 %1 个</translation>
    </message>
    <message>
        <source>Open without protection: none</source>
        <translation>无保护持仓：无</translation>
    </message>
    <message>
        <source>Open WITHOUT protection: %1</source>
        <translation>无保护 (WITHOUT protection) 持仓：%1</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Least headroom</source>
        <translation>最小余量</translation>
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
        <source>Flatten...</source>
        <translation>全部平仓 (Flatten)...</translation>
    </message>
    <message>
        <source>Open the flatten panel</source>
        <translation>打开平仓 (flatten) 面板</translation>
    </message>
    <message>
        <source>All rails...</source>
        <translation>全部风控规则...</translation>
    </message>
    <message>
        <source>Open the rails and limits</source>
        <translation>打开风控规则和限额</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::StopAnswerView</name>
    <message>
        <source>1. Latched %1</source>
        <translation>1. 已锁定 %1</translation>
    </message>
    <message>
        <source>2. Orders: waiting for the engine</source>
        <translation>2. 订单：等待引擎</translation>
    </message>
    <message>
        <source>2. Orders: none was working</source>
        <translation>2. 订单：无活动订单</translation>
    </message>
    <message>
        <source>2. Orders cancelled %1 of %2</source>
        <translation>2. 订单已撤 %1 / %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>3. Being written to the disk</source>
        <translation>3. 正在写入磁盘</translation>
    </message>
    <message>
        <source>3. On the disk %1</source>
        <translation>3. 已在磁盘上 %1</translation>
    </message>
    <message>
        <source>3. On the disk; survives a restart</source>
        <translation>3. 已在磁盘上；重启后仍有效</translation>
    </message>
    <message>
        <source>3. NOT ON THE DISK YET</source>
        <translation>3. NOT ON THE DISK YET 尚未写入磁盘</translation>
    </message>
    <message>
        <source>3. NOT ON THE DISK: %1</source>
        <translation>3. NOT ON THE DISK 不在磁盘上：%1</translation>
    </message>
    <message>
        <source>What became of the stop: %1</source>
        <translation>停止的结果：%1</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::StoppedOrdersPanel</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Cancelled (%1)</source>
        <translation>撤销于 (%1)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Asking which would pass now...</source>
        <translation>正在查询现在哪些能通过...</translation>
    </message>
    <message>
        <source>Placing them again...</source>
        <translation>正在重新下单...</translation>
    </message>
    <message>
        <source>Nobody knows yet what became of it: %1</source>
        <translation>尚不知其结果：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>placed again as #%1</source>
        <translation>已重新下单为 #%1</translation>
    </message>
    <message>
        <source>would pass</source>
        <translation>会通过</translation>
    </message>
    <message>
        <source>Orders that stops have cancelled</source>
        <translation>因停止而撤销的订单</translation>
    </message>
    <message>
        <source>No stop has cancelled an order that is not placed again</source>
        <translation>没有因停止撤销而未重新下单的订单</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Place the selected again</source>
        <translation>重新下所选订单</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::StrategiesPanel</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>State, times in %1</source>
        <translation>状态（时间为 %1）</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>策略组</translation>
    </message>
    <message>
        <source>armed by %1</source>
        <translation>由 %1 启用 (armed)</translation>
    </message>
    <message>
        <source>DISABLED since %1: it repeated itself</source>
        <translation>DISABLED 已停用，自 %1：重复动作</translation>
    </message>
    <message>
        <source>Asking the engine...</source>
        <translation>正在询问引擎...</translation>
    </message>
    <message>
        <source>Nobody knows yet what became of it: %1</source>
        <translation>尚不知其结果：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Strategies are armed only while trading is on</source>
        <translation>仅在 TRADING ON 交易开启 时可启用 (arm) 策略</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>账户(&amp;A)</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>启用 (Arm)</translation>
    </message>
    <message>
        <source>Let the policy trade for this account</source>
        <translation>允许策略组为此账户交易</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>停用 (Disarm)</translation>
    </message>
    <message>
        <source>Stop the policy from trading for this account</source>
        <translation>停止策略组为此账户交易</translation>
    </message>
    <message>
        <source>Enable strategy</source>
        <translation>恢复策略</translation>
    </message>
    <message>
        <source>Decide now</source>
        <translation>立即决策</translation>
    </message>
    <message>
        <source>A decision cycle over the newest bars, at once</source>
        <translation>立即对最新K线运行一个决策周期</translation>
    </message>
    <message>
        <source>Armed accounts and disabled strategies</source>
        <translation>已启用 (armed) 的账户和已停用的策略</translation>
    </message>
    <message>
        <source>Strategies are off: no account is armed</source>
        <translation>策略关闭：没有启用 (armed) 的账户</translation>
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
    <name>aetherion::look::DataTable</name>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1...</source>
        <translation>正在写入 %1...</translation>
    </message>
    <message>
        <source>%1 exists already. Nothing was written.</source>
        <translation>%1 已存在。未写入任何内容。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Not written: %1: %2</source>
        <translation>未写入：%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 行，共 %2 行</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>最新 %1 行</translation>
    </message>
    <message>
        <source>No row matches the filter</source>
        <translation>没有行符合筛选</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>筛选 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>%1 的筛选</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with titles</source>
        <translation>连同标题复制</translation>
    </message>
    <message>
        <source>Export what is shown...</source>
        <translation>导出所示内容...</translation>
    </message>
    <message>
        <source>Show and hide columns</source>
        <translation>显示和隐藏列</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>Write the rows and columns that are shown as CSV</source>
        <translation>把所示的行和列写为 CSV</translation>
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
    <name>aetherion::window::AlarmSettings</name>
    <message>
        <source>&amp;Sound of alarms</source>
        <translation>警报声音(&amp;S)</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>The sound of HALTED is heard all the same. Muting goes on record with the operator&apos;s name.</source>
        <translation>HALTED 的声音仍会发出。静音以操作员的名义记录在案。</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ApiSettingsView</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>服务中</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, %2 of them listening</source>
        <translation>%1，其中 %2 个在监听</translation>
    </message>
    <message>
        <source>To be read only: address, certificates and tokens are set in the settings file and with aetherionctl token, and take effect at the next start.</source>
        <translation>只读：地址、证书和令牌在设置文件中和用 aetherionctl token 设置，下次启动时生效。</translation>
    </message>
</context>
<context>
    <name>aetherion::window::AppearanceSettings</name>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>缩放(&amp;S)</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 至 %2 %</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ChartSettings</name>
    <message>
        <source>&amp;Colours of candles</source>
        <translation>K线颜色(&amp;C)</translation>
    </message>
    <message>
        <source>green rises</source>
        <translation>绿涨</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Green rises, red falls</source>
        <translation>绿涨红跌</translation>
    </message>
    <message>
        <source>Red rises, green falls (China)</source>
        <translation>红涨绿跌（中国）</translation>
    </message>
    <message>
        <source>Blue rises, orange falls</source>
        <translation>蓝涨橙跌</translation>
    </message>
    <message>
        <source>Closed &amp;hours</source>
        <translation>休市时段(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Regimes behind the price</source>
        <translation>价格背景中的市场状态(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Trades and orders</source>
        <translation>成交和订单(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Most marks in a view</source>
        <translation>一个视图中的标记上限(&amp;M)</translation>
    </message>
    <message>
        <source>%1 to %2 trades, and as many orders</source>
        <translation>%1 到 %2 笔成交，订单亦同</translation>
    </message>
    <message>
        <source>Simple a&amp;verage (SMA)</source>
        <translation>简单均线 (SMA)(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Exponential average (EMA)</source>
        <translation>指数均线 (EMA)(&amp;E)</translation>
    </message>
    <message>
        <source>VWAP of the &amp;day</source>
        <translation>当日 VWAP(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Bollinger bands</source>
        <translation>布林带(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Width of the bands</source>
        <translation>布林带宽度(&amp;W)</translation>
    </message>
    <message>
        <source>%1 to %2 standard deviations</source>
        <translation>%1 到 %2 个标准差</translation>
    </message>
    <message>
        <source>Average true ran&amp;ge (ATR)</source>
        <translation>平均真实波幅 (ATR)(&amp;G)</translation>
    </message>
    <message>
        <source>Vo&amp;latility</source>
        <translation>波动率(&amp;L)</translation>
    </message>
    <message>
        <source>%1 to %2 bars</source>
        <translation>%1 到 %2 根K线</translation>
    </message>
    <message>
        <source>hidden, %1 bars</source>
        <translation>隐藏，%1 根K线</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source> bars</source>
        <translation> 根K线</translation>
    </message>
    <message>
        <source>%1: window in bars</source>
        <translation>%1：窗口（K线数）</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ChartWindow</name>
    <message>
        <source>%1 is not among what is watched now.</source>
        <translation>%1 不在当前观看的品种中。</translation>
    </message>
    <message>
        <source>%1 - Aetherion</source>
        <translation>%1 - Aetherion</translation>
    </message>
    <message>
        <source>Follows the &amp;main window</source>
        <translation>跟随主窗口(&amp;M)</translation>
    </message>
    <message>
        <source>Instrument of this chart</source>
        <translation>此图表的品种</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Shows the instrument that is chosen in the main window, the same moment under the crosshair and the same stretch of time; in another timeframe it ends at the same moment</source>
        <translation>显示主窗口中选择的品种、十字光标处的同一时刻和同一时段；在其他周期上结束于同一时刻</translation>
    </message>
</context>
<context>
    <name>aetherion::window::CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>aetherion::window::CommandPalette</name>
    <message>
        <source>%1 - not available now</source>
        <translation>%1 - 当前不可用</translation>
    </message>
    <message>
        <source>%1 (in force)</source>
        <translation>%1（已启用）</translation>
    </message>
    <message>
        <source>No command fits &quot;%1&quot;.</source>
        <translation>没有匹配“%1”的命令。</translation>
    </message>
    <message>
        <source>Enter runs, Up and Down choose, Esc closes</source>
        <translation>Enter 执行，上下键选择，Esc 关闭</translation>
    </message>
    <message>
        <source>That is not available now.</source>
        <translation>该命令当前不可用。</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
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
    <message>
        <source>%1  ·  no contact with the engine</source>
        <translation>%1  ·  与引擎失去联系 (No contact)</translation>
    </message>
</context>
<context>
    <name>aetherion::window::DataSettings</name>
    <message>
        <source>&amp;Exports go to</source>
        <translation>导出保存到(&amp;E)</translation>
    </message>
    <message>
        <source>a whole path</source>
        <translation>完整路径</translation>
    </message>
    <message>
        <source>&amp;Recordings are looked for in</source>
        <translation>在此查找录制数据(&amp;R)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole path, so %2 stays.</source>
        <translation>&quot;%1&quot; 不是完整路径，因此保留 %2。</translation>
    </message>
    <message>
        <source>A change goes on record with the operator&apos;s name.</source>
        <translation>更改会连同操作员姓名记录在案。</translation>
    </message>
</context>
<context>
    <name>aetherion::window::Explanation</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>What it blocks</source>
        <translation>阻止什么</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>该做什么</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>关闭说明</translation>
    </message>
</context>
<context>
    <name>aetherion::window::GeneralSettings</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>时区(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Icon beside the clock</source>
        <translation>时钟旁的图标(&amp;I)</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>操作员(&amp;O)</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>with the emergency stop in its menu</source>
        <translation>其菜单含紧急停止 (Emergency stop)</translation>
    </message>
    <message>
        <source>%1 - change...</source>
        <translation>%1 - 更换...</translation>
    </message>
</context>
<context>
    <name>aetherion::window::LayoutMenu</name>
    <message>
        <source>Save the layout as</source>
        <translation>布局另存为</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>重命名布局</translation>
    </message>
</context>
<context>
    <name>aetherion::window::Layouts</name>
    <message>
        <source>The layout &quot;%1&quot; could not be read; the window is arranged as it came.</source>
        <translation>无法读取布局“%1”；窗口已按初始布局排列。</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>布局需要名称。</translation>
    </message>
    <message>
        <source>A layout&apos;s name has at most %1 letters.</source>
        <translation>布局名称最多 %1 个字符。</translation>
    </message>
    <message>
        <source>There is a layout &quot;%1&quot; already.</source>
        <translation>已有布局“%1”。</translation>
    </message>
    <message>
        <source>There are %1 layouts already; delete one first.</source>
        <translation>已有 %1 个布局；请先删除一个。</translation>
    </message>
    <message>
        <source>There is no layout &quot;%1&quot;.</source>
        <translation>没有布局“%1”。</translation>
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
        <source>There are %1 chart windows already; close one first.</source>
        <translation>已有 %1 个图表窗口；请先关闭一个。</translation>
    </message>
    <message>
        <source>The job runs; it stands with the others under View, Jobs.</source>
        <translation>任务正在运行；它与其他任务一起在“视图”、“任务”中。</translation>
    </message>
</context>
<context>
    <name>aetherion::window::MarketPage</name>
    <message>
        <source>Waiting for the first data...</source>
        <translation>等待首批数据...</translation>
    </message>
    <message>
        <source>Regime board</source>
        <translation>市场状态板</translation>
    </message>
    <message>
        <source>Order book</source>
        <translation>订单簿</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Regimes of the model</source>
        <translation>模型的市场状态</translation>
    </message>
    <message>
        <source>Positions and orders</source>
        <translation>持仓和订单</translation>
    </message>
    <message>
        <source>Regime changes</source>
        <translation>市场状态变化</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Equity and drawdown</source>
        <translation>权益和回撤</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
</context>
<context>
    <name>aetherion::window::NameForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>布局名称</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>aetherion::window::Notice</name>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>This notice has been read</source>
        <translation>此通知已读</translation>
    </message>
</context>
<context>
    <name>aetherion::window::OperatorForm</name>
    <message>
        <source>Nothing can be put on record here, so the operator cannot be changed.</source>
        <translation>此处无法记录在案，因此不能更换操作员。</translation>
    </message>
    <message>
        <source>The note has %1 letters too many.</source>
        <translation>备注多出 %1 个字符。</translation>
    </message>
    <message>
        <source>%1 is the operator already.</source>
        <translation>%1 已是操作员。</translation>
    </message>
    <message>
        <source>The note could not be put on record; %1 stays the operator.</source>
        <translation>备注无法记录在案；操作员仍为 %1。</translation>
    </message>
    <message>
        <source>Change the operator</source>
        <translation>更换操作员</translation>
    </message>
    <message>
        <source>%1 hands over. Stops, resumes, orders and settings from this window will carry the new name; this note goes on record.</source>
        <translation>%1 交班。本窗口的停止、恢复、订单和设置将使用新名称；此备注记录在案。</translation>
    </message>
    <message>
        <source>&amp;New operator</source>
        <translation>新操作员(&amp;N)</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>新操作员</translation>
    </message>
    <message>
        <source>&amp;What they have to know: positions, holds, what is under way</source>
        <translation>须知事项：持仓、锁定、进行中的事(&amp;W)</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>交接备注</translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation>交接(&amp;H)</translation>
    </message>
</context>
<context>
    <name>aetherion::window::PanelWindows</name>
    <message>
        <source>Order ticket</source>
        <translation>下单面板</translation>
    </message>
    <message>
        <source>Limits and rails</source>
        <translation>限额和风控规则</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>全部平仓 (Flatten)</translation>
    </message>
    <message>
        <source>Orders that stops have cancelled</source>
        <translation>因停止而撤销的订单</translation>
    </message>
    <message>
        <source>Drill of the emergency stop</source>
        <translation>紧急停止演练</translation>
    </message>
    <message>
        <source>Report of an incident</source>
        <translation>事故报告</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>策略</translation>
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
    <name>aetherion::window::ReplayBar</name>
    <message>
        <source>%1x</source>
        <translation>%1x</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
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
        <source>▶ Play</source>
        <translation>▶ 播放</translation>
    </message>
    <message>
        <source>‖ Pause</source>
        <translation>‖ 暂停</translation>
    </message>
    <message>
        <source>Let the data go on</source>
        <translation>让数据继续</translation>
    </message>
    <message>
        <source>Pause the data</source>
        <translation>暂停数据</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Go on by one step</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>Lets the data go on by this much, and no further while paused</source>
        <translation>让数据前进这么多，暂停时不再前进</translation>
    </message>
    <message>
        <source>Length of a step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Time to go to</source>
        <translation>要前往的时间</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go to this time</source>
        <translation>前往此时间</translation>
    </message>
    <message>
        <source>Go back: begins anew</source>
        <translation>后退：重新开始</translation>
    </message>
    <message>
        <source>Go back to this time: the recording begins anew</source>
        <translation>后退到此时间：录制数据重新开始</translation>
    </message>
    <message>
        <source>Plays up to this time as fast as possible. To go back the recording is opened again and played from its start: a run of its own, with orders and trades of its own.</source>
        <translation>以最快速度播放到此时间。要后退时会重新打开录制数据并从头播放：这是单独的一次运行，有自己的订单和成交。</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ReplaySeek</name>
    <message>
        <source>Another program opened this recording; open it here to go back in it.</source>
        <translation>该录制数据由其他程序打开；要在其中后退，请在此处打开。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Going back to %1: opening the recording again...</source>
        <translation>后退到 %1：正在重新打开录制数据...</translation>
    </message>
    <message>
        <source>Going back to %1: played again from its start, %2 %</source>
        <translation>后退到 %1：从头重新播放，%2 %</translation>
    </message>
</context>
<context>
    <name>aetherion::window::SettingRows</name>
    <message>
        <source>by default %1</source>
        <translation>默认 %1</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
</context>
<context>
    <name>aetherion::window::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>重置此页</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>设置页面</translation>
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
        <source>Engine time %1 %2</source>
        <translation>引擎时间 %1 %2</translation>
    </message>
    <message>
        <source>State of engine and window</source>
        <translation>引擎和窗口的状态</translation>
    </message>
    <message>
        <source>%1, %2 old</source>
        <translation>%1，已过 %2</translation>
    </message>
</context>
<context>
    <name>aetherion::window::TextPanel</name>
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
</context>
<context>
    <name>aetherion::window::TradingKeySettings</name>
    <message>
        <source>Trading keys</source>
        <translation>交易快捷键</translation>
    </message>
    <message>
        <source>Open the order ticket</source>
        <translation>打开下单面板</translation>
    </message>
    <message>
        <source>&amp;Buy</source>
        <translation>买入(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Sell</source>
        <translation>卖出(&amp;S)</translation>
    </message>
    <message>
        <source>Se&amp;nd the order</source>
        <translation>发送订单(&amp;N)</translation>
    </message>
    <message>
        <source>a function key, or one with Ctrl</source>
        <translation>功能键，或与 Ctrl 组合的键</translation>
    </message>
    <message>
        <source>%1 is for typing in the ticket&apos;s fields</source>
        <translation>%1 用于在下单面板的字段中输入</translation>
    </message>
    <message>
        <source>%1 belongs to: %2</source>
        <translation>%1 属于：%2</translation>
    </message>
    <message>
        <source>%1. %2 stays.</source>
        <translation>%1。保留 %2。</translation>
    </message>
    <message>
        <source>Now: ARMED in the order ticket.</source>
        <translation>现在：在下单面板中已启用 (ARMED)。</translation>
    </message>
    <message>
        <source>Now: off.</source>
        <translation>现在：关。</translation>
    </message>
    <message>
        <source>Keys that trade are off when the program starts, and off again after a stop, in another session, when the order ticket is closed, and when one of them is changed. They are armed in the ticket, which shows a badge as long as they are, and are heard in the ticket alone. A change goes on record with the operator&apos;s name. All keys stand on the cheat sheet (?).</source>
        <translation>交易快捷键在程序启动时关闭，在停止后、换会话时、关闭下单面板时以及更改其中任何一个时再次关闭。在下单面板中启用 (arm)，启用期间显示标记；仅在下单面板内有效。更改会连同操作员姓名记录在案。所有按键列在快捷键表（?）中。</translation>
    </message>
</context>
<context>
    <name>aetherion::window::TrayIcon</name>
    <message>
        <source>EMERGENCY STOP</source>
        <translation>EMERGENCY STOP 紧急停止</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Aetherion: %1</source>
        <translation>Aetherion：%1</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ViewChoices</name>
    <message>
        <source>Local time of this machine</source>
        <translation>本机本地时间</translation>
    </message>
    <message>
        <source>Exchange of the chosen instrument</source>
        <translation>所选品种的交易所</translation>
    </message>
</context>
<context>
    <name>aetherion::window::WindowHead</name>
    <message>
        <source>No contact</source>
        <translation>失去联系 (No contact)</translation>
    </message>
</context>
<context>
    <name>aetherion::window::WorkForms</name>
    <message>
        <source>Nothing is being watched yet.</source>
        <translation>尚未观看任何品种。</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>情景：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
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
    <name>aetherion::work::BicChart</name>
    <message>
        <source>No curve: the training did not compare numbers of states.</source>
        <translation>没有曲线：训练时未比较状态数量。</translation>
    </message>
    <message>
        <source>%1 (this model)</source>
        <translation>%1（本模型）</translation>
    </message>
    <message>
        <source>BIC (lower is better)</source>
        <translation>BIC（越低越好）</translation>
    </message>
    <message>
        <source>- - held-out likelihood (higher is better)</source>
        <translation>- - 留出数据似然（越高越好）</translation>
    </message>
    <message>
        <source>%1 states: BIC %2, held-out %3 per sample</source>
        <translation>%1 个状态：BIC %2，留出数据每样本 %3</translation>
    </message>
    <message>
        <source>What more states would buy</source>
        <translation>增加状态数的收益</translation>
    </message>
    <message>
        <source>Criteria favour too many states on real data, so nothing is chosen by this curve.</source>
        <translation>在真实数据上这些准则偏向过多的状态，因此不据此曲线作选择。</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ColumnChoice</name>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Choose all columns</source>
        <translation>选择所有列</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Choose no column</source>
        <translation>不选任何列</translation>
    </message>
    <message>
        <source>Columns to write</source>
        <translation>要写入的列</translation>
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
    <message>
        <source>The range ends before it begins.</source>
        <translation>范围的结束早于开始。</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>请至少选择一列。</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>自和至</translation>
    </message>
    <message>
        <source>Fro&amp;m, to</source>
        <translation>自、至(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>CSV, RFC 4180</source>
        <translation>CSV，RFC 4180</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>CSV（用于 Excel）</translation>
    </message>
    <message>
        <source>CSV, lines end with LF</source>
        <translation>CSV，行尾为 LF</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON, one object a line</source>
        <translation>JSON，每行一个对象</translation>
    </message>
    <message>
        <source>Same command</source>
        <translation>等效命令</translation>
    </message>
    <message>
        <source>The command that writes the same file</source>
        <translation>写出同一文件的命令</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>End, not included</source>
        <translation>结束（不含）</translation>
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
    <name>aetherion::work::JobFollower</name>
    <message>
        <source>, about %1 left</source>
        <translation>，约剩 %1</translation>
    </message>
    <message>
        <source>Job %1 waits for the ones before it.</source>
        <translation>任务 %1 正在等待前面的任务。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消。未写入任何内容。</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>任务进度</translation>
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
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Put it to the &amp;gate</source>
        <translation>提交准入检查(&amp;G)</translation>
    </message>
    <message>
        <source>Put the trained model to the gate; it comes into use if the gate lets it pass</source>
        <translation>把训练好的模型提交准入检查；通过则启用</translation>
    </message>
</context>
<context>
    <name>aetherion::work::TrainingSheet</name>
    <message>
        <source>Model %1 of %2 %3</source>
        <translation>%2 %3 的模型 %1</translation>
    </message>
    <message>
        <source>Trained on %1, %2 bars, %3 to %4; %5 after %6 iterations; log-likelihood %7 a bar.</source>
        <translation>用 %1 训练，%2 根K线，%3 至 %4；%6 次迭代后%5；对数似然 %7/K线。</translation>
    </message>
    <message>
        <source>converged</source>
        <translation>已收敛</translation>
    </message>
    <message>
        <source>not converged</source>
        <translation>未收敛</translation>
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
        <source>%1 bars</source>
        <translation>%1 根K线</translation>
    </message>
    <message>
        <source>Walking forward the confirmed regime changes %1 times a day.</source>
        <translation>步进验证中，已确认的市场状态每天变化 %1 次。</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Judged by bars that the model has not seen, %1 to %2.</source>
        <translation>用模型未见过的K线判断，%1 至 %2。</translation>
    </message>
    <message>
        <source>Judged by bars that the model has partly seen, %1 to %2.</source>
        <translation>用模型部分见过的K线判断，%1 至 %2。</translation>
    </message>
    <message>
        <source>The gate lets it pass.</source>
        <translation>准入检查通过。</translation>
    </message>
    <message>
        <source>The gate does not let it pass.</source>
        <translation>准入检查未通过。</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>NOT MET</source>
        <translation>NOT MET 未达到</translation>
    </message>
    <message>
        <source>Report of the training</source>
        <translation>训练报告</translation>
    </message>
    <message>
        <source>Verdict of the gate</source>
        <translation>准入检查的结论</translation>
    </message>
</context>
</TS>
